/// Dumps in: what is asked over HTTP, what is done for it, and what is answered.
@NullMarked
package org.papertide.ingest.intake;

import org.jspecify.annotations.NullMarked;
