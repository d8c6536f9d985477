/// Records and clients that no service of ours would send.
@NullMarked
package org.papertide.system.hostile;

import org.jspecify.annotations.NullMarked;
