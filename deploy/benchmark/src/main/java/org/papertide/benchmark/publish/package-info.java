/// From a dump over HTTP to acknowledged events, beside a bare producer with the same settings.
@NullMarked
package org.papertide.benchmark.publish;

import org.jspecify.annotations.NullMarked;
