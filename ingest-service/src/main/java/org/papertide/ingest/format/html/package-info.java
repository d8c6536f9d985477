/// Saved pages of Hugging Face: HTML that carries its papers as JSON.
@NullMarked
package org.papertide.ingest.format.html;

import org.jspecify.annotations.NullMarked;
