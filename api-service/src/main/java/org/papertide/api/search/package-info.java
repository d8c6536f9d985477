/// Search by words.
@NullMarked
package org.papertide.api.search;

import org.jspecify.annotations.NullMarked;
