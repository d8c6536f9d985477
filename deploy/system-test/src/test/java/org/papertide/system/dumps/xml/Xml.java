package org.papertide.system.dumps.xml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Format;
import org.papertide.system.dumps.Format.Written;

/// What the formats in XML have in common.
final class Xml {

  static final Set<Damage> DAMAGES =
      EnumSet.complementOf(EnumSet.of(Damage.BROKEN_JSON, Damage.ID_NOT_TEXT, Damage.NO_ID));

  private Xml() {}

  /// What is too deep is told no other way than what is too large.
  static String reason(Damage damage) {
    return damage == Damage.DEEP ? Damage.HUGE.reason() : damage.reason();
  }

  /// A dump.
  ///
  /// @param kind what places call an entry, such as `record`
  /// @param inside the XML of an entry, without the element around it
  static Written dump(
      String before,
      String kind,
      List<Entry> entries,
      Function<Entry, String> inside,
      String after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> places = new ArrayList<>();
    bytes.writeBytes(Format.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + before + "\n"));
    for (Entry entry : entries) {
      Damage damage = Objects.requireNonNullElse(entry.damage(), Damage.BAD_UTF8);
      String ballast = entry.damage() == null ? "" : damage.ballast("<x>", "</x>");
      String text =
          "<%s>%s<extra>%s</extra></%s>\n".formatted(kind, inside.apply(entry), ballast, kind);
      bytes.writeBytes(damage.bytes(text));
      places.add(kind + " " + (places.size() + 1));
    }
    bytes.writeBytes(Format.utf8(after + "\n"));
    return new Written(bytes.toByteArray(), places);
  }

  /// An element, or nothing where there is nothing to say.
  static String element(String name, @Nullable Object text) {
    return text == null ? "" : "<%s>%s</%s>".formatted(name, escaped(text.toString()), name);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
