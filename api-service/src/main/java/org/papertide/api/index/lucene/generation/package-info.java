/// The Lucene indexes on disk: opened, written, and put in each other's place.
@NullMarked
package org.papertide.api.index.lucene.generation;

import org.jspecify.annotations.NullMarked;
