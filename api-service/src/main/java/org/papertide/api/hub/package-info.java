/// The papers API of the Hugging Face Hub, as its own client calls it.
@NullMarked
package org.papertide.api.hub;

import org.jspecify.annotations.NullMarked;
