package org.papertide.api.export;

import org.papertide.api.export.listing.Listing;

/// A list on its way out in another form than its own JSON.
record Formed(Form form, Listing list) {}
