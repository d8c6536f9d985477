/// How many papers there are day by day, week by week or month by month.
@NullMarked
package org.papertide.api.index.timeline;

import org.jspecify.annotations.NullMarked;
