/// Reading XML dumps of any length, an entry at a time, without DTDs and entities of their own.
@NullMarked
package org.papertide.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
