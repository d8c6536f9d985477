/// Processes that end with the one that started them, and those that were left behind.
@NullMarked
package org.papertide.local.server.process;

import org.jspecify.annotations.NullMarked;
