/// The program behind `deploy/local/push`.
@NullMarked
package org.papertide.local.push;

import org.jspecify.annotations.NullMarked;
