/// Counting papers by their days.
@NullMarked
package org.papertide.api.index.lucene.timeline;

import org.jspecify.annotations.NullMarked;
