package org.papertide.ingest.format;

/// What a format says of the beginning of a dump.
public sealed interface Recognition {

  /// It is of this format.
  record Recognised() implements Recognition {}

  /// It is of this format, but spoiled as a whole on its way.
  ///
  /// @param problem the last part of the problem's type, such as `newlines-stripped`
  /// @param detail what happened and what to do, for people
  record Spoiled(String problem, String detail) implements Recognition {}

  /// It is something else.
  record Foreign() implements Recognition {}
}
