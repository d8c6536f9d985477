/// Which papers stand on a page, in each order.
@NullMarked
package org.papertide.api.index.lucene.rank;

import org.jspecify.annotations.NullMarked;
