package org.papertide.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A kind of record that cannot become rows.
enum Poison {
  BROKEN_JSON,
  BAD_UTF8,
  NUL,
  LONE_SURROGATE,
  DEEP,
  NO_OBJECT,
  NULL_VALUE,
  /// Just below what the topic takes.
  LARGE,
  HUGE_NUMBER,
  UNKNOWN_TYPE,
  UNKNOWN_VERSION,
  WRONG_ENTRY_NUMBER,
  /// Reads well, and has what the database does not take: [#CONSTRAINT].
  REFUSED_BY_DATABASE;

  /// No record that reads well is refused by PostgreSQL of itself; this makes it refuse one kind.
  static final String CONSTRAINT =
      """
      alter table observation drop constraint if exists refused_poison,
        add constraint refused_poison check (fields ->> 'weight' is distinct from 'refused') not valid
      """;

  private static final int LARGE_BYTES = 1_900_000;
  private static final int TOO_DEEP = 100_000;

  /// Any of them. The costly ones seldom: two thousand large ones would be 4 GB, and each one that
  /// PostgreSQL refuses is found by halving its batch.
  static Poison any(Random random) {
    Poison poison = values()[random.nextInt(values().length)];
    boolean costly = poison == LARGE || poison == REFUSED_BY_DATABASE;
    return costly && random.nextInt(8) > 0 ? BROKEN_JSON : poison;
  }

  /// The cause that its dead letter names.
  String cause() {
    return this == REFUSED_BY_DATABASE ? "refused-by-database" : "unreadable-event";
  }

  /// Spoils the headers of a good record.
  void spoil(Map<String, String> headers) {
    switch (this) {
      case UNKNOWN_TYPE -> headers.put("ce_type", "org.papertide.observation.v9");
      case UNKNOWN_VERSION -> headers.put("ce_specversion", "2.0");
      case WRONG_ENTRY_NUMBER -> headers.put("ce_entrynumber", "seven");
      default -> {}
    }
  }

  /// Spoils the value of a good record, an object that begins with a title.
  byte @Nullable [] spoiled(String value) {
    return switch (this) {
      case BROKEN_JSON -> utf8(value.substring(0, value.length() / 2));
      case BAD_UTF8 ->
          value
              .replaceFirst("\"title\":\"", "\"title\":\"\u00ff")
              .getBytes(StandardCharsets.ISO_8859_1);
      case NUL -> utf8(value.replaceFirst("\"title\":\"", "\"title\":\"\\\\u0000"));
      case LONE_SURROGATE -> utf8(value.replaceFirst("\"title\":\"", "\"title\":\"\\\\ud800"));
      case DEEP -> utf8("[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP));
      case NO_OBJECT -> utf8("[" + value + "]");
      case NULL_VALUE -> null;
      case HUGE_NUMBER -> utf8("{\"weight\":1e131000," + value.substring(1));
      case LARGE -> utf8("{\"title\":\"" + "x".repeat(LARGE_BYTES) + "\"}");
      case REFUSED_BY_DATABASE -> utf8("{\"weight\":\"refused\"," + value.substring(1));
      default -> utf8(value);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
