/// The same reads for agents, as tools of the Model Context Protocol at `/mcp`.
@NullMarked
package org.papertide.api.mcp;

import org.jspecify.annotations.NullMarked;
