/// One attempt to send a dump over HTTP.
@NullMarked
package org.papertide.local.push.send;

import org.jspecify.annotations.NullMarked;
