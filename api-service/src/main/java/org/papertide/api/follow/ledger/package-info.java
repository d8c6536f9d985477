/// What became no paper, read from PostgreSQL when it is asked for: a dump can have a million
/// rejections, which no index has to hold.
@NullMarked
package org.papertide.api.follow.ledger;

import org.jspecify.annotations.NullMarked;
