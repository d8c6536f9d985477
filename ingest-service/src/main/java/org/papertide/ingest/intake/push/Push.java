package org.papertide.ingest.intake.push;

import org.papertide.ingest.intake.Delivery;

/// What one request asks for.
///
/// @param dryRun whether nothing is to be published
record Push(Delivery delivery, boolean dryRun) {}
