/// Follows PostgreSQL into an index and answers from it.
@NullMarked
package org.papertide.api;

import org.jspecify.annotations.NullMarked;
