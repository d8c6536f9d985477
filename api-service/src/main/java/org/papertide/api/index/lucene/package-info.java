/// The index in Lucene, on a local disk.
@NullMarked
package org.papertide.api.index.lucene;

import org.jspecify.annotations.NullMarked;
