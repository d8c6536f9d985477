/// The dumps that came in, and what became of them.
@NullMarked
package org.papertide.api.dump;

import org.jspecify.annotations.NullMarked;
