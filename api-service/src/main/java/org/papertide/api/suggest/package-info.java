/// Completion of titles and authors while they are typed.
@NullMarked
package org.papertide.api.suggest;

import org.jspecify.annotations.NullMarked;
