/// What was measured, and of which machine.
@NullMarked
package org.papertide.benchmark.measure;

import org.jspecify.annotations.NullMarked;
