/// The servers that integration tests run on: processes of this machine, or containers when the
/// system property `it.containers` is `true`.
///
/// The libraries for containers come with the tests that use them; the launcher has none.
@NullMarked
package org.papertide.local.container;

import org.jspecify.annotations.NullMarked;
