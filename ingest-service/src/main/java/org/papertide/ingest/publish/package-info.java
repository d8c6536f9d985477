/// Events out: how they reach Kafka. Nothing outside this package and the one below it knows Kafka.
@NullMarked
package org.papertide.ingest.publish;

import org.jspecify.annotations.NullMarked;
