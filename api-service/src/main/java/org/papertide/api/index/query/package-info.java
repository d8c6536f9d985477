/// What can be asked of the index, as values.
@NullMarked
package org.papertide.api.index.query;

import org.jspecify.annotations.NullMarked;
