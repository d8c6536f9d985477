package org.papertide.api.index.lucene.generation;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.lucene.layout.Layout;

/// The feed's position as the user data of a Lucene commit: index and cursor cannot drift apart.
final class CommitData {

  private static final String LAYOUT = "layout";
  private static final String EPOCH = "epoch";
  private static final String PAPERS = "papers";
  private static final String DUMPS = "dumps";
  private static final String AS_OF = "asOf";

  private CommitData() {}

  static Map<String, String> of(FeedPosition position) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(LAYOUT, Layout.hash());
    data.put(EPOCH, position.epoch());
    data.put(PAPERS, write(position.papers()));
    data.put(DUMPS, write(position.dumps()));
    position.dataAsOf().ifPresent(asOf -> data.put(AS_OF, asOf.toString()));
    return data;
  }

  /// @throws IOException if the data are not of this layout
  static FeedPosition position(Map<String, String> data) throws IOException {
    if (!Layout.hash().equals(data.get(LAYOUT))) {
      throw new IOException("it has the layout of another version");
    }
    try {
      String asOf = data.get(AS_OF);
      return new FeedPosition(
          Objects.requireNonNull(data.get(EPOCH)),
          read(Objects.requireNonNull(data.get(PAPERS))),
          read(Objects.requireNonNull(data.get(DUMPS))),
          asOf == null ? null : Instant.parse(asOf));
    } catch (NullPointerException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("its position cannot be read: " + data, e);
    }
  }

  private static String write(Cursor cursor) {
    return cursor.xid() + "/" + cursor.no();
  }

  private static Cursor read(String text) {
    int slash = text.indexOf('/');
    return new Cursor(
        Long.parseLong(text, 0, Math.max(slash, 0), 10),
        Long.parseLong(text, slash + 1, text.length(), 10));
  }
}
