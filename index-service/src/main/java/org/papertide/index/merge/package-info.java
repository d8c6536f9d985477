/// From observations to papers: pure functions, which know neither Kafka nor SQL.
@NullMarked
package org.papertide.index.merge;

import org.jspecify.annotations.NullMarked;
