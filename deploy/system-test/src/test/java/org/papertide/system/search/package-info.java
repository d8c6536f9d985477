/// How well the assembled system finds what is looked for.
@NullMarked
package org.papertide.system.search;

import org.jspecify.annotations.NullMarked;
