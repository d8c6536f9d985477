package org.papertide.index.delivery;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A record as it came, for the dead letter that it may become.
public final class RecordBytes {

  /// Of a record that cannot become a dead letter.
  public static final RecordBytes NONE = new RecordBytes(Map::of, null, null);

  private final Supplier<Map<String, String>> headers;
  private final byte @Nullable [] key;
  private final byte @Nullable [] value;

  /// Keeps all of it as it is: nobody changes a record that was read.
  ///
  /// @param headers asked for them only where the record becomes a dead letter, since thousands of
  ///     records are in memory at once
  public RecordBytes(
      Supplier<Map<String, String>> headers, byte @Nullable [] key, byte @Nullable [] value) {
    this.headers = headers;
    this.key = key;
    this.value = value;
  }

  public Map<String, String> headers() {
    return headers.get();
  }

  public byte @Nullable [] key() {
    return key;
  }

  public byte @Nullable [] value() {
    return value;
  }
}
