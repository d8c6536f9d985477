/// Lucene and nothing else: a loop that indexes papers, and one that searches them.
@NullMarked
package org.papertide.benchmark.lucene;

import org.jspecify.annotations.NullMarked;
