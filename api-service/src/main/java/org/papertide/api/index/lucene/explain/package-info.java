/// What a score is made of.
@NullMarked
package org.papertide.api.index.lucene.explain;

import org.jspecify.annotations.NullMarked;
