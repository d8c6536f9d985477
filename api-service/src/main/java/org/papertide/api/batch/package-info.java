/// Many papers at once, by their ids.
@NullMarked
package org.papertide.api.batch;

import org.jspecify.annotations.NullMarked;
