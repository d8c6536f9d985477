/// What is done to every request and answer under `/v1`, whatever it asks for.
@NullMarked
package org.papertide.api.http.filter;

import org.jspecify.annotations.NullMarked;
