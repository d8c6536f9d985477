/// What the lines of a captured page are, each by itself and by those around it.
@NullMarked
package org.papertide.ingest.format.page.line;

import org.jspecify.annotations.NullMarked;
