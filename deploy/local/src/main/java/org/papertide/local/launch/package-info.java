/// The programs behind `deploy/local/up` and `deploy/local/down`.
@NullMarked
package org.papertide.local.launch;

import org.jspecify.annotations.NullMarked;
