package org.papertide.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpHead;

/// What the beginning of a JSON dump shows.
///
/// @param array whether the entries are the items of an array, rather than lines
/// @param first what the first entry is; absent when there is none
/// @param names the properties of the first entry, as far as the head reaches
public record JsonHead(boolean array, @Nullable JsonToken first, Set<String> names) {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  /// Looks at a head; null when it does not start like JSON.
  public static @Nullable JsonHead of(DumpHead head) {
    String text = head.text().stripLeading();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return null;
    }
    Set<String> names = new LinkedHashSet<>();
    JsonToken[] first = new JsonToken[1];
    boolean array = text.startsWith("[");
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      if (array) {
        first[0] = parser.nextToken();
      } else {
        first[0] = JsonToken.START_OBJECT;
      }
      array |= first[0] == JsonToken.START_OBJECT && readNames(parser, names, first, !array);
    } catch (IOException cut) {
      // The head ends, or the JSON breaks: what has been seen is all that is known.
    }
    boolean none = first[0] == null || first[0] == JsonToken.END_ARRAY;
    return new JsonHead(array || first[0] != JsonToken.START_OBJECT, none ? null : first[0], names);
  }

  /// @return whether the object turned out to wrap an array of entries
  private static boolean readNames(
      JsonParser parser, Set<String> names, JsonToken[] first, boolean outermost)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      names.add(name);
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      if (outermost && list && name.equals(JsonArray.WRAPPED)) {
        names.clear();
        first[0] = parser.nextToken();
        if (first[0] == JsonToken.START_OBJECT) {
          readNames(parser, names, first, false);
        }
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
