/// The real servers and services that are measured, each a process of its own.
@NullMarked
package org.papertide.benchmark.system;

import org.jspecify.annotations.NullMarked;
