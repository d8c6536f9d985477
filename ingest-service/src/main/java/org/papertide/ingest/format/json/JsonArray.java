package org.papertide.ingest.format.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.HeldBytes.Held;

/// Reads a dump that is an array of entries, or an object that has one as a property. For one dump
/// and one thread.
public final class JsonArray {

  /// The property of a wrapping object that usually has the entries.
  public static final String WRAPPED = "data";

  /// What surrounds the entries is small; what is larger is not looked at.
  private static final int MAX_SURROUNDINGS = 16;

  private final JsonScanner scanner;
  private final String wrapped;
  private final Consumer<JsonText> items;
  private final Consumer<Rejection> breakage;
  private final Map<String, String> surroundings = new LinkedHashMap<>();
  private boolean found;
  private int number;

  /// @param wrapped the property of a wrapping object that has the entries
  /// @param items takes each item, in order
  /// @param breakage takes the place where the array broke, after which nothing is read
  public JsonArray(
      InputStream content,
      String wrapped,
      int maxBytes,
      Consumer<JsonText> items,
      Consumer<Rejection> breakage)
      throws IOException {
    this.wrapped = wrapped;
    this.scanner = new JsonScanner(content, maxBytes);
    this.items = items;
    this.breakage = breakage;
  }

  /// Reads to the end, or to where the array breaks.
  ///
  /// @return the short texts that stand beside the entries in a wrapping object, by their names
  public Map<String, String> read() throws IOException {
    try {
      boolean sound = scanner.peek() == '{' ? readObject() : readItems();
      if (!sound || scanner.peek() >= 0) {
        broken();
      }
    } catch (EOFException end) {
      broken();
    }
    return surroundings;
  }

  /// Whether the array of entries has begun.
  public boolean isFound() {
    return found;
  }

  private void broken() {
    breakage.accept(
        new Rejection(
            "item " + (number + 1),
            "broken-json",
            "The JSON breaks here: what follows could not be read. Send the whole file.",
            null));
  }

  private boolean readObject() throws IOException {
    scanner.take('{');
    if (scanner.take('}')) {
      return true;
    }
    do {
      String name = string(scanner.value());
      if (name == null || !scanner.take(':') || !readProperty(name)) {
        return false;
      }
    } while (scanner.take(','));
    return scanner.take('}');
  }

  private boolean readProperty(String name) throws IOException {
    if (name.equals(wrapped) && scanner.peek() == '[') {
      return readItems();
    }
    String text = string(scanner.value());
    if (text != null && surroundings.size() < MAX_SURROUNDINGS) {
      surroundings.put(name, text);
    }
    return true;
  }

  private boolean readItems() throws IOException {
    if (!scanner.take('[')) {
      return false;
    }
    found = true;
    if (scanner.take(']')) {
      return true;
    }
    do {
      Held value = scanner.value();
      if (value.text().isEmpty()) {
        return false;
      }
      number++;
      items.accept(new JsonText("item " + number, value.text(), value.broken(), value.cut()));
    } while (scanner.take(','));
    return scanner.take(']');
  }

  /// What a short value without escapes says, or null when it is no string.
  private static @Nullable String string(Held value) {
    String text = value.text();
    boolean string = text.length() > 1 && text.startsWith("\"") && text.length() < 200;
    return string ? text.substring(1, text.length() - 1) : null;
  }
}
