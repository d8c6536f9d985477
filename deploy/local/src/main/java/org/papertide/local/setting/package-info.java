/// What the launcher is told and what it may use: settings, ports, the data folder.
@NullMarked
package org.papertide.local.setting;

import org.jspecify.annotations.NullMarked;
