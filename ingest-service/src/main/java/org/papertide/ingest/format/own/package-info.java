/// Papertide's own JSON, for whoever writes dumps for it.
@NullMarked
package org.papertide.ingest.format.own;

import org.jspecify.annotations.NullMarked;
