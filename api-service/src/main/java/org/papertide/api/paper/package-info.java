/// One paper, and how papers look in lists.
@NullMarked
package org.papertide.api.paper;

import org.jspecify.annotations.NullMarked;
