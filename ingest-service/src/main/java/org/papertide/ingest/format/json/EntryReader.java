package org.papertide.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.EntrySettings;

/// Reads single entries, each of bounded length and depth. For any number of threads.
public final class EntryReader {

  private final JsonMapper mapper;
  private final int maxBytes;

  public EntryReader(EntrySettings settings) {
    this.maxBytes = (int) Math.min(settings.maxSize().asLongValue(), Integer.MAX_VALUE - 8);
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(settings.maxDepth())
                    .maxStringLength(maxBytes)
                    .build())
            // Names come from outside: kept for reuse, they would fill the memory.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    this.mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /// The longest entry.
  public int maxBytes() {
    return maxBytes;
  }

  /// Makes an entry of an object.
  ///
  /// @param meaning takes the place and the object
  /// @return what the meaning says, or a rejection when the text is no JSON object within bounds
  public DumpEntry read(JsonText entry, BiFunction<String, JsonFields, DumpEntry> meaning) {
    if (entry.cut()) {
      return rejection(
          entry, "entry-too-large", "The entry is longer than " + maxBytes + " bytes.");
    }
    if (entry.broken()) {
      return rejection(entry, "broken-text", "The entry has bytes that are not UTF-8, or U+0000.");
    }
    try {
      JsonNode node = mapper.readTree(entry.text());
      return node instanceof ObjectNode object
          ? meaning.apply(entry.place(), new JsonFields(object))
          : rejection(entry, "not-an-object", "The entry is no JSON object.");
    } catch (StreamConstraintsException exceeded) {
      return rejection(
          entry, "entry-too-complex", "The entry is nested too deeply, or has too long a number.");
    } catch (JsonProcessingException broken) {
      return rejection(
          entry, "broken-json", "The entry is no JSON: " + broken.getOriginalMessage());
    }
  }

  private static Rejection rejection(JsonText entry, String reason, String detail) {
    String text = entry.text();
    String start = text.substring(0, Math.min(text.length(), 2 * Rejection.MAX_TEXT));
    return new Rejection(entry.place(), reason, detail, start);
  }
}
