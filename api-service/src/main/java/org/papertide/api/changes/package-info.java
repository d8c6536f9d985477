/// Every change of a paper, in order and for ever, page by page.
@NullMarked
package org.papertide.api.changes;

import org.jspecify.annotations.NullMarked;
