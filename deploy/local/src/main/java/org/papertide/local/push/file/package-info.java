/// The files that are pushed.
@NullMarked
package org.papertide.local.push.file;

import org.jspecify.annotations.NullMarked;
