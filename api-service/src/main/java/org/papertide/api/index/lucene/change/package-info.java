/// Papers in the order in which they changed.
@NullMarked
package org.papertide.api.index.lucene.change;

import org.jspecify.annotations.NullMarked;
