/// Dumps in XML.
@NullMarked
package org.papertide.system.dumps.xml;

import org.jspecify.annotations.NullMarked;
