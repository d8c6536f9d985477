/// Lists of papers in every form: which one is asked for, and how it is answered.
@NullMarked
package org.papertide.api.export;

import org.jspecify.annotations.NullMarked;
