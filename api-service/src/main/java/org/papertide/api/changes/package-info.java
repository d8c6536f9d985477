/// Every change of a paper, in order and for ever: page by page, and as a stream.
@NullMarked
package org.papertide.api.changes;

import org.jspecify.annotations.NullMarked;
