/// How often one client may ask.
@NullMarked
package org.papertide.api.limit;

import org.jspecify.annotations.NullMarked;
