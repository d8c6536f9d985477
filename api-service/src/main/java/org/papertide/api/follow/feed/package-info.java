/// All that is asked of PostgreSQL: pages of the change feed with what belongs to them.
@NullMarked
package org.papertide.api.follow.feed;

import org.jspecify.annotations.NullMarked;
