package org.papertide.system.dumps;

import java.io.ByteArrayOutputStream;

/// A kind of damage to one entry of a dump. The entry must become a rejection, and nothing else of
/// the dump may be lost with it.
public enum Damage {
  /// What separates names from values is gone; the brackets still match.
  BROKEN_JSON("broken-json"),
  /// A byte that begins a character, and another that begins the next.
  BAD_UTF8("broken-text"),
  NUL("broken-text"),
  LONE_SURROGATE("broken-text"),
  /// More than a mebibyte.
  HUGE("entry-too-large"),
  /// Eighty levels.
  DEEP("entry-too-complex"),
  NO_TITLE("no-title"),
  NO_ABSTRACT("no-abstract"),
  TITLE_TOO_LONG("title-too-long"),
  ABSTRACT_TOO_LONG("abstract-too-long"),
  ID_NOT_TEXT("id-not-text"),
  /// Takes a paper back without saying which.
  NO_ID("no-id");

  /// Stands in a text where the bytes of the damage come when it is written.
  private static final char PLACE = '\uE000';

  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_ABSTRACT = 50_000;
  private static final int LARGEST_ENTRY = 1024 * 1024;
  private static final int TOO_DEEP = 80;

  private final String reason;

  Damage(String reason) {
    this.reason = reason;
  }

  /// The reason of the rejection, as most formats give it.
  public String reason() {
    return reason;
  }

  /// An entry with this damage, as far as that is one to what it says.
  Entry done(Entry entry) {
    String title = entry.title();
    String text = entry.text();
    return switch (this) {
      case BAD_UTF8, NUL, LONE_SURROGATE -> entry.withTexts(title + PLACE, text, this);
      case NO_TITLE -> entry.withTexts(null, text, this);
      case NO_ABSTRACT -> entry.withTexts(title, null, this);
      case TITLE_TOO_LONG -> entry.withTexts("t".repeat(LONGEST_TITLE + 1), text, this);
      case ABSTRACT_TOO_LONG -> entry.withTexts(title, "a ".repeat(LONGEST_ABSTRACT) + "z", this);
      case NO_ID -> entry.anonymous().withdrawal().withTexts(null, null, this);
      default -> entry.withTexts(title, text, this);
    };
  }

  /// Something too large or too deep to be taken, for formats to put beside what they say.
  ///
  /// @param open begins a level
  /// @param close ends one
  public String ballast(String open, String close) {
    return switch (this) {
      case HUGE -> "x".repeat(LARGEST_ENTRY + 1);
      case DEEP -> open.repeat(TOO_DEEP) + close.repeat(TOO_DEEP);
      default -> "";
    };
  }

  /// The bytes of a text in UTF-8, with the damage in its place.
  public byte[] bytes(String text) {
    return switch (this) {
      case NUL -> planted(text, new byte[] {0});
      case LONE_SURROGATE -> planted(text, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
      default -> planted(text, new byte[] {(byte) 0xC3, '('});
    };
  }

  /// The same for JSON, which has escapes for what is no character.
  public byte[] bytesOfJson(String text) {
    return switch (this) {
      case NUL -> planted(text, Format.utf8("\\u0000"));
      case LONE_SURROGATE -> planted(text, Format.utf8("\\ud800"));
      default -> bytes(text);
    };
  }

  private static byte[] planted(String text, byte[] damage) {
    int place = text.indexOf(PLACE);
    if (place < 0) {
      return Format.utf8(text);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Format.utf8(text.substring(0, place)));
    bytes.writeBytes(damage);
    bytes.writeBytes(Format.utf8(text.substring(place + 1)));
    return bytes.toByteArray();
  }
}
