/// The events of the topic `papers` as this service understands them, and how they are read.
@NullMarked
package org.papertide.index.event;

import org.jspecify.annotations.NullMarked;
