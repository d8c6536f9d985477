/// Bodies in: read from the network, decoded, bounded, hashed and kept on disk while in hand.
@NullMarked
package org.papertide.ingest.intake.spool;

import org.jspecify.annotations.NullMarked;
