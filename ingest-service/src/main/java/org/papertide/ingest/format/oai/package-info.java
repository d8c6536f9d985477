/// What arXiv's OAI-PMH interface answers, in its three metadata formats.
@NullMarked
package org.papertide.ingest.format.oai;

import org.jspecify.annotations.NullMarked;
