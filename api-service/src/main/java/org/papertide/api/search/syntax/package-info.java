/// How the text of a query is read. No text is an error: what is no operator is words.
@NullMarked
package org.papertide.api.search.syntax;

import org.jspecify.annotations.NullMarked;
