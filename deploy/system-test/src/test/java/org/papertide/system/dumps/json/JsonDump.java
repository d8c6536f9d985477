package org.papertide.system.dumps.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.papertide.system.dumps.Format;
import org.papertide.system.dumps.Format.Written;

/// Entries in an array, or one on each line.
final class JsonDump {

  private JsonDump() {}

  /// An array.
  ///
  /// @param before what stands before it
  /// @param after what stands after it
  static Written array(String before, List<byte[]> entries, String after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> places = new ArrayList<>();
    bytes.writeBytes(Format.utf8(before + "["));
    for (byte[] entry : entries) {
      bytes.writeBytes(Format.utf8(places.isEmpty() ? "\n" : ",\n"));
      bytes.writeBytes(entry);
      places.add("item " + (places.size() + 1));
    }
    bytes.writeBytes(Format.utf8("\n]" + after));
    return new Written(bytes.toByteArray(), places);
  }

  /// Lines, with a blank one here and there.
  static Written lines(List<byte[]> entries, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> places = new ArrayList<>();
    String end = random.nextBoolean() ? "\r\n" : "\n";
    int line = 1;
    for (byte[] entry : entries) {
      if (random.nextInt(50) == 0) {
        bytes.writeBytes(Format.utf8(end));
        line++;
      }
      bytes.writeBytes(entry);
      bytes.writeBytes(Format.utf8(end));
      places.add("line " + line++);
    }
    return new Written(bytes.toByteArray(), places);
  }
}
