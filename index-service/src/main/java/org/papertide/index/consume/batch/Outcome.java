package org.papertide.index.consume.batch;

import java.util.List;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.batch.Stored;

/// Records that were stored in one transaction, and what became of them.
public record Outcome(List<Delivery> records, Stored stored) {}
