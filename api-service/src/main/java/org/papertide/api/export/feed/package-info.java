/// Lists as Atom, RSS and JSON Feed.
@NullMarked
package org.papertide.api.export.feed;

import org.jspecify.annotations.NullMarked;
