/// Packed bodies, unpacked as they stream, never further than their bounds.
@NullMarked
package org.papertide.ingest.intake.unpack;

import org.jspecify.annotations.NullMarked;
