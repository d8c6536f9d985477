/// Queries, and what of a text is shown to say why it was found.
@NullMarked
package org.papertide.api.index.lucene.search;

import org.jspecify.annotations.NullMarked;
