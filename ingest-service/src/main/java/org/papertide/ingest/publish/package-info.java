/// Events out: what is sent to Kafka, and how. Nothing else in this service knows Kafka.
@NullMarked
package org.papertide.ingest.publish;

import org.jspecify.annotations.NullMarked;
