/// What lies in the watched folder, and which of it is complete.
@NullMarked
package org.papertide.ingest.intake.folder.look;

import org.jspecify.annotations.NullMarked;
