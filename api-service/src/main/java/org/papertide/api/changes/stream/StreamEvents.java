package org.papertide.api.changes.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.papertide.api.changes.ChangeBody;
import org.papertide.api.changes.ChangeCursor;

/// The events of a stream, as HTML's section on server-sent events describes them.
record StreamEvents(Sse sse, ObjectMapper json, Duration retry) {

  /// Tells the id to go on from even if nothing ever changes: without data it is no event, but the
  /// client keeps it.
  OutboundSseEvent opening(ChangeCursor at) {
    return sse.newEventBuilder()
        .comment("changes")
        .id(at.text())
        .reconnectDelay(retry.toMillis())
        .build();
  }

  OutboundSseEvent change(ChangeBody change) {
    return sse.newEventBuilder().id(change.cursor()).data(write(change)).build();
  }

  OutboundSseEvent heartbeat() {
    return sse.newEventBuilder().comment("nothing new").build();
  }

  /// The last event of a stream whose cursors have lost their meaning.
  OutboundSseEvent gone() {
    return sse.newEventBuilder().name("gone").data(write(ChangeCursor.gone())).build();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read as JSON cannot be written as JSON", e);
    }
  }
}
