/// A list of papers as every form is written from it.
@NullMarked
package org.papertide.api.export.listing;

import org.jspecify.annotations.NullMarked;
