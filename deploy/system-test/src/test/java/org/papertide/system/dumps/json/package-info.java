/// Dumps in JSON.
@NullMarked
package org.papertide.system.dumps.json;

import org.jspecify.annotations.NullMarked;
