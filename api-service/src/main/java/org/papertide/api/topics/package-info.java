/// How much is written about something, over time.
@NullMarked
package org.papertide.api.topics;

import org.jspecify.annotations.NullMarked;
