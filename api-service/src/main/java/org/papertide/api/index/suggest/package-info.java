/// What a text that is being typed may become.
@NullMarked
package org.papertide.api.index.suggest;

import org.jspecify.annotations.NullMarked;
