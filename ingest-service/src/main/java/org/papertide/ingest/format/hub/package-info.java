/// The answers of the Hugging Face API: daily papers, and searches among them.
@NullMarked
package org.papertide.ingest.format.hub;

import org.jspecify.annotations.NullMarked;
