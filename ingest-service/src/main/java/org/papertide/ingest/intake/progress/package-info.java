/// How far a dump has come, for those who watch.
@NullMarked
package org.papertide.ingest.intake.progress;

import org.jspecify.annotations.NullMarked;
