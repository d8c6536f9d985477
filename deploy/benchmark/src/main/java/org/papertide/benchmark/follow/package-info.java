/// How api-service comes by its index: built from PostgreSQL, kept up with it, opened again.
@NullMarked
package org.papertide.benchmark.follow;

import org.jspecify.annotations.NullMarked;
