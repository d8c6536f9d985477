/// Lists of documents in the order of terms and columns.
@NullMarked
package org.papertide.api.index.lucene.list;

import org.jspecify.annotations.NullMarked;
