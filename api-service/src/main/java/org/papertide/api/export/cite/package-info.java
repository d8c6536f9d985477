/// Lists as BibTeX and RIS, for bibliographies.
@NullMarked
package org.papertide.api.export.cite;

import org.jspecify.annotations.NullMarked;
