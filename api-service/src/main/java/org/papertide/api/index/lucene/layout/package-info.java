/// How papers, other names and dumps are Lucene documents, and how their text becomes terms.
@NullMarked
package org.papertide.api.index.lucene.layout;

import org.jspecify.annotations.NullMarked;
