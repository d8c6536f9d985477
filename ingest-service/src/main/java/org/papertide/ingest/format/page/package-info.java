/// The text of a captured Daily Papers page, as copied from a browser.
@NullMarked
package org.papertide.ingest.format.page;

import org.jspecify.annotations.NullMarked;
