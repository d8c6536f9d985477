/// The assembled system: servers and services as processes, and what stands between and before
/// them.
@NullMarked
package org.papertide.system.assembly;

import org.jspecify.annotations.NullMarked;
