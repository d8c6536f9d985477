package org.papertide.api.changes;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.ChangePage;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperIndex;

/// Reads changes from where a consumer is.
@Singleton
public final class ChangePages {

  /// Says "from now on".
  private static final String LATEST = "latest";

  private final PaperIndex index;

  @Inject
  ChangePages(PaperIndex index) {
    this.index = index;
  }

  /// Where a consumer is.
  ///
  /// @param since a cursor, or `latest`; null for the very beginning
  /// @throws ProblemException if it is neither, or a cursor of another life of the database
  public ChangeCursor start(String parameter, @Nullable String since) {
    FeedPosition position = index.position().orElseThrow(PaperIndex.Unavailable::new);
    if (since == null) {
      return ChangeCursor.of(position.epoch(), Cursor.START);
    }
    if (since.equals(LATEST)) {
      return ChangeCursor.of(position.epoch(), position.papers());
    }
    ChangeCursor cursor = ChangeCursor.read(since).orElseThrow(() -> unreadable(parameter, since));
    if (!cursor.isOf(position.epoch())) {
      throw ChangeCursor.gone().asException();
    }
    return cursor;
  }

  private static ProblemException unreadable(String parameter, String since) {
    String takes = "a cursor as an answer gave it, latest for what comes from now on, or nothing";
    return Problem.badParameter(parameter, since, takes).asException();
  }

  /// What follows. A cursor that is ahead of this index, as another replica may have given it, is
  /// not an error: nothing follows yet.
  ///
  /// @param limit how many at most
  /// @param bytes how much they may hold together; one goes beyond when it is alone
  /// @throws ProblemException if the index is of another life of the database meanwhile
  public ChangesBody after(ChangeCursor cursor, int limit, long bytes) {
    ChangePage page = index.changes(cursor.place(), limit, bytes);
    if (!cursor.isOf(page.epoch())) {
      throw ChangeCursor.gone().asException();
    }
    List<ChangeBody> changes =
        page.changes().stream().map(change -> ChangeBody.of(page.epoch(), change)).toList();
    String next = changes.isEmpty() ? cursor.text() : changes.getLast().cursor();
    return new ChangesBody(changes, next, page.more());
  }
}
