/// What api-service answers over HTTP, and how fast: searches beside a bare loop, papers,
/// suggestions.
@NullMarked
package org.papertide.benchmark.answer;

import org.jspecify.annotations.NullMarked;
