/// Links that are read from an abstract's text.
@NullMarked
package org.papertide.ingest.format.entry.link;

import org.jspecify.annotations.NullMarked;
