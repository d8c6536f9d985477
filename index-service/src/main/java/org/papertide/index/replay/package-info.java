/// Plays dead letters again after what killed them was mended: one command of an operator.
@NullMarked
package org.papertide.index.replay;

import org.jspecify.annotations.NullMarked;
