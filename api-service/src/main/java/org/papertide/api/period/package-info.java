/// The papers of a day, a week or a month.
@NullMarked
package org.papertide.api.period;

import org.jspecify.annotations.NullMarked;
