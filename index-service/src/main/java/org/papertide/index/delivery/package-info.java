/// One record of the topic on its way from Kafka to the store, known to neither.
@NullMarked
package org.papertide.index.delivery;

import org.jspecify.annotations.NullMarked;
