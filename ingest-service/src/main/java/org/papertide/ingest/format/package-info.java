/// What a dump is and what it says: detection, and one parser a format behind `DumpFormat`.
@NullMarked
package org.papertide.ingest.format;

import org.jspecify.annotations.NullMarked;
