/// How many of the papers that match have which values.
@NullMarked
package org.papertide.api.index.lucene.facet;

import org.jspecify.annotations.NullMarked;
