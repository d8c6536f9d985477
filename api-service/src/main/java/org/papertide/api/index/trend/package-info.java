/// How strongly papers trend: what dumps observed of them, and the formula that scores it.
@NullMarked
package org.papertide.api.index.trend;

import org.jspecify.annotations.NullMarked;
