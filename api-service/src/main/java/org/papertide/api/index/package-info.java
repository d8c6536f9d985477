/// What is searched and read: the one interface to the index, and the values that cross it.
@NullMarked
package org.papertide.api.index;

import org.jspecify.annotations.NullMarked;
