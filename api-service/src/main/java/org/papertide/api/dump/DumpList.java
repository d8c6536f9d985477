package org.papertide.api.dump;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;

/// Dumps with their state of now, page by page.
@Singleton
public final class DumpList {

  private final PaperIndex index;
  private final DumpSettings settings;
  private final Clock clock;

  @Inject
  public DumpList(PaperIndex index, DumpSettings settings, Clock clock) {
    this.index = index;
    this.settings = settings;
    this.clock = clock;
  }

  /// Which dumps are wanted; what is null does not matter.
  public record Wanted(
      @Nullable String source, @Nullable LocalDate day, @Nullable DumpState state) {

    private DumpSelection selection() {
      return new DumpSelection(source, day, state == null ? null : state.settlement());
    }

    private boolean takes(DumpBody dump) {
      return state == null || dump.state() == state;
    }

    private String list() {
      return "dumps/" + state + "/" + day + "/" + source;
    }
  }

  /// A page, newest first.
  ///
  /// @throws ProblemException if the token was not given for this list
  public DumpBody.Page page(Wanted wanted, int limit, @Nullable String token) {
    String from = PageToken.read(wanted.list(), token);
    List<DumpBody> dumps = new ArrayList<>();
    int left = settings.lookedAt();
    do {
      int most = Math.min(limit - dumps.size(), left);
      Answers.Dumps found = index.dumps(wanted.selection(), from, most);
      found.dumps().stream().map(this::body).filter(wanted::takes).forEach(dumps::add);
      left -= most;
      from = found.next();
    } while (from != null && dumps.size() < limit && left > 0);
    return new DumpBody.Page(dumps, from == null ? null : PageToken.of(wanted.list(), from));
  }

  /// A dump as it is now.
  public DumpBody body(DumpDocument dump) {
    Instant now = clock.instant();
    return DumpBody.of(dump, DumpState.of(dump, now, settings.silence()));
  }
}
