/// What all answers have in common: problems, validated parameters, page tokens, caching.
@NullMarked
package org.papertide.api.http;

import org.jspecify.annotations.NullMarked;
