/// Files of the watched folder in the hands of one process, from being claimed to being put away.
@NullMarked
package org.papertide.ingest.intake.folder.claim;

import org.jspecify.annotations.NullMarked;
