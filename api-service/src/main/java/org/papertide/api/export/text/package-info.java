/// Lists as CSV, NDJSON and Markdown.
@NullMarked
package org.papertide.api.export.text;

import org.jspecify.annotations.NullMarked;
