/// Dumps within forms, as `curl -F` and browsers send them.
@NullMarked
package org.papertide.ingest.intake.form;

import org.jspecify.annotations.NullMarked;
