package org.papertide.api.index.lucene.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.trend.Gain;
import org.papertide.api.index.trend.SourceGains;

/// What a paper gained and when, as a column to score by, and the days since when that counts as
/// points to find papers by. Only papers that can be found have them, and of these only those that
/// gained something.
///
/// The bytes are variable-length integers: how many sources; of each its name (empty while it is
/// not known) and how many gains; of each gain the seconds from the capture before (0 at first),
/// how long before the capture it counts, upvotes, and twice the comments plus the appearances.
public final class ActivityColumn {

  public static final String GAINS = "activity";

  /// In seconds since 1970; the skip index tells the last of all.
  public static final String LAST_CAPTURED = "activityCaptured";

  private static final String DAYS = "activityDays";

  private static final int DAY = 86_400;

  private ActivityColumn() {}

  static void add(PaperHistory history, Document document) {
    List<SourceGains> sources = Activity.of(history.observations());
    if (sources.isEmpty()) {
      return;
    }
    document.add(new BinaryDocValuesField(GAINS, new BytesRef(write(sources))));
    List<Gain> gains = sources.stream().flatMap(source -> source.gains().stream()).toList();
    long last = gains.stream().mapToLong(Gain::capturedAt).max().orElseThrow();
    document.add(NumericDocValuesField.indexedField(LAST_CAPTURED, last));
    gains.stream()
        .mapToInt(gain -> day(gain.since()))
        .distinct()
        .forEach(day -> document.add(new IntPoint(DAYS, day)));
  }

  /// Papers that may have gained something which counts since between two instants; those that have
  /// are all among them.
  ///
  /// @param from in seconds since 1970
  /// @param to likewise
  public static Query between(long from, long to) {
    return IntPoint.newRangeQuery(DAYS, day(from), day(to));
  }

  private static int day(long second) {
    return Math.clamp(Math.floorDiv(second, DAY), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static byte[] write(List<SourceGains> sources) {
    ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
    try {
      bytes.writeVInt(sources.size());
      for (SourceGains source : sources) {
        bytes.writeString(Objects.requireNonNullElse(source.source(), ""));
        bytes.writeVInt(source.gains().size());
        long before = 0;
        for (Gain gain : source.gains()) {
          bytes.writeZLong(gain.capturedAt() - before);
          bytes.writeVLong(gain.capturedAt() - gain.since());
          bytes.writeVLong(gain.upvotes());
          bytes.writeVLong(gain.comments() << 1 | gain.appearances());
          before = gain.capturedAt();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toArrayCopy();
  }

  /// What a value of [#GAINS] says.
  public static List<SourceGains> read(BytesRef value) {
    ByteArrayDataInput bytes = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    try {
      int sources = bytes.readVInt();
      List<SourceGains> read = new ArrayList<>(sources);
      for (int source = 0; source < sources; source++) {
        String name = bytes.readString();
        read.add(new SourceGains(name.isEmpty() ? null : name, gains(bytes)));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }

  private static List<Gain> gains(ByteArrayDataInput bytes) throws IOException {
    int count = bytes.readVInt();
    List<Gain> gains = new ArrayList<>(count);
    long capturedAt = 0;
    for (int gain = 0; gain < count; gain++) {
      capturedAt += bytes.readZLong();
      long since = capturedAt - bytes.readVLong();
      long upvotes = bytes.readVLong();
      long rest = bytes.readVLong();
      gains.add(new Gain(capturedAt, since, upvotes, rest >> 1, (int) (rest & 1)));
    }
    return gains;
  }
}
