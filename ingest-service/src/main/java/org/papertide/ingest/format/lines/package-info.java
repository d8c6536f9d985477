/// One paper a line, with the names that arXiv's snapshot and flat listings use.
@NullMarked
package org.papertide.ingest.format.lines;

import org.jspecify.annotations.NullMarked;
