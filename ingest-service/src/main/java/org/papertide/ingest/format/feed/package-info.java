/// Feeds of papers: RSS 2.0 and Atom, with what arXiv and Hugging Face feeds add to them.
@NullMarked
package org.papertide.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
