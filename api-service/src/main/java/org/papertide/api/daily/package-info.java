/// What was delivered for a day, held against what usually comes.
@NullMarked
package org.papertide.api.daily;

import org.jspecify.annotations.NullMarked;
