/// How things are broken while dumps stream in, and how it is seen that they did break.
@NullMarked
package org.papertide.system.strike;

import org.jspecify.annotations.NullMarked;
