/// The order of the best hits: every word over both fields, its form, and how words stand together.
@NullMarked
package org.papertide.api.index.lucene.search.rank;

import org.jspecify.annotations.NullMarked;
