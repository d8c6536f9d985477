/// Stretches of feed days, and the orders in which their papers are listed.
@NullMarked
package org.papertide.api.index.period;

import org.jspecify.annotations.NullMarked;
