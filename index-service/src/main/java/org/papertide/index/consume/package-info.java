/// From Kafka to the store: batches, retries, dead letters and the seat in the consumer group.
@NullMarked
package org.papertide.index.consume;

import org.jspecify.annotations.NullMarked;
