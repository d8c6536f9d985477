/// Who may push: producers and the tokens by which they are known.
@NullMarked
package org.papertide.ingest.intake.producer;

import org.jspecify.annotations.NullMarked;
