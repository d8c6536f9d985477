/// Which papers stand on a page, in each order.
@NullMarked
package org.papertide.api.index.lucene.page;

import org.jspecify.annotations.NullMarked;
