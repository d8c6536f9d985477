/// From a full topic to rows, beside a binary COPY of the same rows, and the same dumps once more.
@NullMarked
package org.papertide.benchmark.store;

import org.jspecify.annotations.NullMarked;
