/// The seeds, pushed as a producer would, and what came of them.
@NullMarked
package org.papertide.local.feed;

import org.jspecify.annotations.NullMarked;
