/// The faults by name, and the runs that make them in an order drawn from a seed.
@NullMarked
package org.papertide.system.fault;

import org.jspecify.annotations.NullMarked;
