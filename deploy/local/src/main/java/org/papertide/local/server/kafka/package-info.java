/// A real Kafka broker on this machine, as a process of its own, and its topic.
@NullMarked
package org.papertide.local.server.kafka;

import org.jspecify.annotations.NullMarked;
