package org.papertide.index.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic into an [Event], strictly: whatever is there must be what the
/// contract says, and what the contract does not know is kept (observations) or ignored. Safe for
/// any thread.
@ApplicationScoped
public class EventReader {

  private static final String TYPES = "org.papertide.";
  // Deep or endless JSON is refused while it is read, not after it has filled the memory.
  private static final int MAX_DEPTH = 32;

  private final ObjectMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A double would turn a large number into infinity, which is no JSON.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /// Reads one event.
  ///
  /// @param value the record's value; null is unreadable
  /// @throws UnreadableEventException if it does not keep to the contract
  public Event read(EventHeaders headers, byte @Nullable [] value) throws UnreadableEventException {
    String type = headers.type();
    EventFields fields = new EventFields(parse(value));
    return switch (type) {
      case TYPES + "dump.v1" -> dump(headers, fields);
      case TYPES + "observation.v1" -> observation(headers, fields);
      case TYPES + "withdrawal.v1" -> withdrawal(headers, fields);
      case TYPES + "rejection.v1" -> rejection(headers, fields);
      default ->
          throw new UnreadableEventException("header ce_type names an unknown type: " + type);
    };
  }

  private JsonNode parse(byte @Nullable [] value) throws UnreadableEventException {
    if (value == null) {
      throw new UnreadableEventException("the record has no value");
    }
    try {
      JsonNode node = json.readTree(decode(value));
      if (!node.isObject()) {
        throw new UnreadableEventException("the value is no JSON object");
      }
      return node;
    } catch (CharacterCodingException e) {
      throw new UnreadableEventException("the value is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("the value is no JSON: " + e.getOriginalMessage());
    }
  }

  /// Decoded here because the parser would take several encodings and mend broken ones.
  private static String decode(byte[] value) throws CharacterCodingException {
    String text = new String(value, StandardCharsets.UTF_8);
    // Either something was mended, or somebody wrote just this character.
    return text.indexOf('\uFFFD') < 0
        ? text
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
  }

  private static DumpEvent dump(EventHeaders headers, EventFields fields)
      throws UnreadableEventException {
    EventFields refusal = fields.object("refusal");
    return new DumpEvent(
        headers.dumpId(),
        fields.source(),
        fields.textIfAny("producer"),
        fields.text("format"),
        fields.dayIfAny("feedDay"),
        fields.flag("feedDayInferred"),
        fields.instant("capturedAt"),
        fields.flag("captureTimeGiven"),
        fields.instant("receivedAt"),
        fields.text("sha256"),
        fields.number("bytes", Long.MAX_VALUE),
        (int) fields.number("entries", Integer.MAX_VALUE),
        (int) fields.number("observations", Integer.MAX_VALUE),
        (int) fields.number("withdrawals", Integer.MAX_VALUE),
        (int) fields.number("rejections", Integer.MAX_VALUE),
        refusal == null
            ? null
            : new DumpEvent.Refusal(refusal.text("type"), refusal.text("detail")));
  }

  private static ObservationEvent observation(EventHeaders headers, EventFields fields)
      throws UnreadableEventException {
    Integer version = fields.countIfAny("version");
    fields.checkKept();
    return new ObservationEvent(
        headers.dumpId(),
        entry(headers),
        fields.source(),
        fields.instant("capturedAt"),
        fields.dayIfAny("feedDay"),
        fields.countIfAny("position"),
        fields.arxivIdIfAny(),
        version == null ? 0 : version,
        fields.producerIdIfAny(),
        fields.text("title"),
        fields.text("abstract"),
        fields.countIfAny("upvotes"),
        fields.countIfAny("comments"),
        fields.rest());
  }

  private static WithdrawalEvent withdrawal(EventHeaders headers, EventFields fields)
      throws UnreadableEventException {
    String arxivId = fields.arxivIdIfAny();
    String producerId = fields.producerIdIfAny();
    if (arxivId == null && producerId == null) {
      throw new UnreadableEventException("a withdrawal needs arxivId or producerId");
    }
    return new WithdrawalEvent(
        headers.dumpId(),
        entry(headers),
        fields.source(),
        fields.instant("capturedAt"),
        arxivId,
        producerId);
  }

  private static RejectionEvent rejection(EventHeaders headers, EventFields fields)
      throws UnreadableEventException {
    return new RejectionEvent(
        headers.dumpId(),
        entry(headers),
        fields.source(),
        fields.text("place"),
        fields.text("reason"),
        fields.text("detail"),
        fields.textIfAny("text"));
  }

  private static int entry(EventHeaders headers) throws UnreadableEventException {
    int number = headers.entryNumber();
    if (number == 0) {
      throw new UnreadableEventException("header ce_entrynumber is 0, which is the dump itself");
    }
    return number;
  }
}
