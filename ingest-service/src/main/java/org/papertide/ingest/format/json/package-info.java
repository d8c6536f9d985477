/// Reading JSON dumps of any length, an entry at a time.
@NullMarked
package org.papertide.ingest.format.json;

import org.jspecify.annotations.NullMarked;
