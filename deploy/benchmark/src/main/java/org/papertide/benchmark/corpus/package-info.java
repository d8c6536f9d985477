/// The data: papers that are recombined from the seeds, the same at every run.
@NullMarked
package org.papertide.benchmark.corpus;

import org.jspecify.annotations.NullMarked;
