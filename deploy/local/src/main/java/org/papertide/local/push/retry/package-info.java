/// Attempts, until a dump is taken or it makes no sense to go on.
@NullMarked
package org.papertide.local.push.retry;

import org.jspecify.annotations.NullMarked;
