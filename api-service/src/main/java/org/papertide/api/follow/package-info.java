/// The change feed of PostgreSQL, followed into the index.
@NullMarked
package org.papertide.api.follow;

import org.jspecify.annotations.NullMarked;
