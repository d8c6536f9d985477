/// How errors are told to HTTP clients.
@NullMarked
package org.papertide.ingest.http;

import org.jspecify.annotations.NullMarked;
