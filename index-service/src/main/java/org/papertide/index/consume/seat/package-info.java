/// The seat in the consumer group: which partitions are read, from where, and in which life of the
/// topic.
@NullMarked
package org.papertide.index.consume.seat;

import org.jspecify.annotations.NullMarked;
