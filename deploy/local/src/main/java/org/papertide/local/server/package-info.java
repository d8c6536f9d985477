/// What the servers need of this machine: ports, folders, where the programs are. The launcher and
/// every integration test use the servers in the packages below.
@NullMarked
package org.papertide.local.server;

import org.jspecify.annotations.NullMarked;
