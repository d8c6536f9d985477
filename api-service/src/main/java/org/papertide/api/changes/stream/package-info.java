/// The changes as server-sent events.
@NullMarked
package org.papertide.api.changes.stream;

import org.jspecify.annotations.NullMarked;
