/// Scoring what papers gained.
@NullMarked
package org.papertide.api.index.lucene.trend;

import org.jspecify.annotations.NullMarked;
