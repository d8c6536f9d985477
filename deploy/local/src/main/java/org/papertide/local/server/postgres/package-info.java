/// A real PostgreSQL on this machine, as a process of its own.
@NullMarked
package org.papertide.local.server.postgres;

import org.jspecify.annotations.NullMarked;
