/// Papers of the same content, found by their most telling terms.
@NullMarked
package org.papertide.api.index.lucene.similar;

import org.jspecify.annotations.NullMarked;
