/// All SQL of this service: the tables, and the one transaction that stores a batch.
@NullMarked
package org.papertide.index.store;

import org.jspecify.annotations.NullMarked;
