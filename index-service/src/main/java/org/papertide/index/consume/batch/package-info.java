/// One batch: from Kafka's records to what the store takes, and through it, several shares at once.
@NullMarked
package org.papertide.index.consume.batch;

import org.jspecify.annotations.NullMarked;
