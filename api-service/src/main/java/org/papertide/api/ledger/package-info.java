/// What became no paper: rejections and dead letters.
@NullMarked
package org.papertide.api.ledger;

import org.jspecify.annotations.NullMarked;
