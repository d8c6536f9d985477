/// Bodies on their way in, held to a rate, a length and a time.
@NullMarked
package org.papertide.ingest.intake.guard;

import org.jspecify.annotations.NullMarked;
