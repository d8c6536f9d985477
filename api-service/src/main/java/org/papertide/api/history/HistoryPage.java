package org.papertide.api.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperHistory;

/// Makes pages of a history. Text versions and counts are numbered over all that there were, so
/// that a page stays in its place when the earliest are no longer kept.
final class HistoryPage {

  private final String id;
  private final PaperHistory history;

  HistoryPage(Answers.Paper paper) {
    this.id = paper.document().id();
    this.history = paper.history();
  }

  /// One page.
  ///
  /// @param limit how many counts at most
  /// @param token where to go on, null to begin
  /// @throws ProblemException if the token is not of this history
  HistoryBody of(int limit, @Nullable String token, Effort effort) {
    String list = "history/" + id;
    long from = PageToken.readNumber(list, token);
    int cut = history.observationCount() - history.observations().size();
    int kept = history.observations().size();
    int first = Math.clamp(from - 1 - cut, 0, kept);
    int end = Math.min(first + limit, kept);
    List<HistoryBody.Count> counts = new ArrayList<>();
    for (int at = first; at < end; at++) {
      counts.add(HistoryBody.Count.of(cut + at + 1, history.observations().get(at)));
    }
    boolean more = end < kept;
    return new HistoryBody(
        id,
        history.revisionCount(),
        from == 0 ? revisions(effort) : null,
        history.observationCount(),
        counts,
        cut > 0 || history.revisions().size() < history.revisionCount(),
        more ? PageToken.of(list, Integer.toString(cut + end + 1)) : null);
  }

  private List<HistoryBody.Revision> revisions(Effort effort) {
    List<HistoryBody.Revision> revisions = new ArrayList<>();
    int cut = history.revisionCount() - history.revisions().size();
    PaperHistory.Revision before = null;
    for (PaperHistory.Revision revision : history.revisions()) {
      revisions.add(
          new HistoryBody.Revision(
              cut + revisions.size() + 1,
              revision.title(),
              revision.text(),
              revision.firstCapturedAt(),
              before == null ? null : difference(before, revision, effort)));
      before = revision;
    }
    return revisions;
  }

  private static HistoryBody.Difference difference(
      PaperHistory.Revision before, PaperHistory.Revision after, Effort effort) {
    return new HistoryBody.Difference(
        WordDifference.between(before.title(), after.title(), effort),
        WordDifference.between(before.text(), after.text(), effort));
  }
}
