package org.papertide.ingest.format.page;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.page.line.PageLine.Lead;
import org.papertide.ingest.format.page.line.PageLine.Submitter;
import org.papertide.ingest.format.page.line.PageLine.Upvotes;

/// What stands above a title and belongs to it.
record Leads(@Nullable Upvotes upvotes, @Nullable Submitter submitter) {

  static final Leads NONE = new Leads(null, null);

  /// The last of each kind counts: the one before has lost its title.
  Leads with(Lead lead) {
    return switch (lead) {
      case Upvotes given -> new Leads(given, submitter);
      case Submitter given -> new Leads(upvotes, given);
    };
  }

  boolean isBroken() {
    return Stream.of(upvotes, submitter).anyMatch(lead -> lead != null && lead.line().broken());
  }
}
