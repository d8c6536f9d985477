/// The feed of a day.
@NullMarked
package org.papertide.api.daily;

import org.jspecify.annotations.NullMarked;
