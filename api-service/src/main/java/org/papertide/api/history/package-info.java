/// How a paper came to be what it is.
@NullMarked
package org.papertide.api.history;

import org.jspecify.annotations.NullMarked;
