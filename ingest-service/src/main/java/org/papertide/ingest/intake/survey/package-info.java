/// The first pass over a dump: its format, its totals, and whether it is refused.
@NullMarked
package org.papertide.ingest.intake.survey;

import org.jspecify.annotations.NullMarked;
