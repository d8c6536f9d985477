/// What the events say: the contract, written out as Kafka records.
@NullMarked
package org.papertide.ingest.publish.event;

import org.jspecify.annotations.NullMarked;
