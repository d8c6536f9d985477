package org.papertide.index.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as it came, for the dead letter that it may become.
public final class RecordBytes {

  private final Map<String, String> headers;
  private final byte @Nullable [] key;
  private final byte @Nullable [] value;

  /// Keeps the arrays as they are: nobody changes a record that was read.
  public RecordBytes(Map<String, String> headers, byte @Nullable [] key, byte @Nullable [] value) {
    this.headers = Map.copyOf(headers);
    this.key = key;
    this.value = value;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte @Nullable [] key() {
    return key;
  }

  public byte @Nullable [] value() {
    return value;
  }
}
