/// A real Kafka broker and a real PostgreSQL on this machine, each a process that ends with the JVM
/// that started it. The launcher and every integration test use these.
@NullMarked
package org.papertide.local.server;

import org.jspecify.annotations.NullMarked;
