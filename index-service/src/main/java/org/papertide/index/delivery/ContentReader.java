package org.papertide.index.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.index.event.EventHeaders;
import org.papertide.index.event.EventReader;
import org.papertide.index.event.UnreadableEventException;

/// What a record says, of whatever way it came: from the topic, or back from the dead letters. Safe
/// for any thread.
@ApplicationScoped
public class ContentReader {

  /// The cause of a dead letter that cannot be read.
  public static final String UNREADABLE = "unreadable-event";

  private final EventReader reader;

  public ContentReader(EventReader reader) {
    this.reader = reader;
  }

  /// Reads a record; one that cannot be read is dead.
  public Delivery.Content read(Map<String, String> headers, byte @Nullable [] value) {
    EventHeaders attributes = new EventHeaders(headers);
    try {
      return new Delivery.Understood(reader.read(attributes, value));
    } catch (UnreadableEventException e) {
      return new Delivery.Dead(
          UNREADABLE,
          String.valueOf(e.getMessage()),
          attributes.dumpIdIfAny(),
          attributes.entryNumberIfAny());
    }
  }
}
