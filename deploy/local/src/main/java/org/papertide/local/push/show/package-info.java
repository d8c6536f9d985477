/// What is going on, for the person at the terminal.
@NullMarked
package org.papertide.local.push.show;

import org.jspecify.annotations.NullMarked;
