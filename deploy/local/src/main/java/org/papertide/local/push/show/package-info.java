/// What the person or the program that pushes is told.
@NullMarked
package org.papertide.local.push.show;

import org.jspecify.annotations.NullMarked;
