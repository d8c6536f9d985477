/// One class for each table, or for two that are always written together: batches in, no row by
/// itself.
@NullMarked
package org.papertide.index.store.table;

import org.jspecify.annotations.NullMarked;
