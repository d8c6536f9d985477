/// Papers of the same content as another paper, a text, or liked and disliked papers.
@NullMarked
package org.papertide.api.similar;

import org.jspecify.annotations.NullMarked;
