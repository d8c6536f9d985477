/// What must be in the database and in the index in the end, worked out from what was accepted
/// without any code of the services, and compared with what is there.
@NullMarked
package org.papertide.system.truth;

import org.jspecify.annotations.NullMarked;
