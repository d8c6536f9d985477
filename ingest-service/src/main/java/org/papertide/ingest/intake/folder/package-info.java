/// Dumps in by way of a folder: files that are dropped there are taken as if they were pushed.
@NullMarked
package org.papertide.ingest.intake.folder;

import org.jspecify.annotations.NullMarked;
