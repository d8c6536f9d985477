/// What one transaction does: from the records of a batch to rows.
@NullMarked
package org.papertide.index.store.batch;

import org.jspecify.annotations.NullMarked;
