/// What came back, and what it means for the dump.
@NullMarked
package org.papertide.local.push.answer;

import org.jspecify.annotations.NullMarked;
