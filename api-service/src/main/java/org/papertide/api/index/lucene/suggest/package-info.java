/// Completion of titles and authors from the sorted terms of the index.
@NullMarked
package org.papertide.api.index.lucene.suggest;

import org.jspecify.annotations.NullMarked;
