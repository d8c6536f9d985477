/// Dumps made from a seed, in every format, with planted damage, and what must come of each.
@NullMarked
package org.papertide.system.dumps;

import org.jspecify.annotations.NullMarked;
