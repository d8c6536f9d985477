/// Searches that end when their time is up.
@NullMarked
package org.papertide.api.index.lucene.budget;

import org.jspecify.annotations.NullMarked;
