/// Papertide beside what one would use instead, on real servers, in one run.
@NullMarked
package org.papertide.benchmark;

import org.jspecify.annotations.NullMarked;
