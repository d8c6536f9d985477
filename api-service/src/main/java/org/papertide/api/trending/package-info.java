/// The papers that trend, by a published formula.
@NullMarked
package org.papertide.api.trending;

import org.jspecify.annotations.NullMarked;
