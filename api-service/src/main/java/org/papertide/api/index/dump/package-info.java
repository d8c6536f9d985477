/// What the index knows of dumps.
@NullMarked
package org.papertide.api.index.dump;

import org.jspecify.annotations.NullMarked;
