/// What all structured formats do with one entry: ids, names, days, texts, and what makes it
/// unusable.
@NullMarked
package org.papertide.ingest.format.entry;

import org.jspecify.annotations.NullMarked;
