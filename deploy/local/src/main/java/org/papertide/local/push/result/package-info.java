/// What became of the dumps, each and all, for people and for programs.
@NullMarked
package org.papertide.local.push.result;

import org.jspecify.annotations.NullMarked;
