/// Pieces of titles and abstracts in which it is marked what was found.
@NullMarked
package org.papertide.api.index.lucene.search.snippet;

import org.jspecify.annotations.NullMarked;
