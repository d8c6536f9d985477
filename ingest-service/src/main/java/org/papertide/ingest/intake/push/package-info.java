/// The way in over HTTP: requests read, and answered with reports, progress or problems.
@NullMarked
package org.papertide.ingest.intake.push;

import org.jspecify.annotations.NullMarked;
