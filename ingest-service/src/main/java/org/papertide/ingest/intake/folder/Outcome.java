package org.papertide.ingest.intake.folder;

import org.papertide.ingest.http.Problem;
import org.papertide.ingest.intake.DumpReport;

/// What became of a file that was in hand.
sealed interface Outcome {

  /// Every event of it is published.
  record Taken(DumpReport report) implements Outcome {}

  /// It cannot be taken as it is, and trying again would not help.
  record Refused(Problem problem) implements Outcome {}

  /// The file itself could not be read; others can.
  record Unreadable(String why) implements Outcome {}

  /// It was written to meanwhile, so that what was read is not what it is.
  record Changed() implements Outcome {}

  /// It cannot be taken at present; others perhaps can.
  record Postponed(String why) implements Outcome {}

  /// Nothing can be taken at present.
  record Blocked(String why) implements Outcome {}
}
