/// The processes that make up the running system, from their start to their end in order.
@NullMarked
package org.papertide.local.run;

import org.jspecify.annotations.NullMarked;
