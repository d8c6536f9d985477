package org.papertide.ingest.format;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Tells from the content which format a dump has. For any number of threads.
@ApplicationScoped
public class DumpFormats {

  private final List<DumpFormat> formats;

  /// @param formats every bean that is one, in the order in which they are asked: by their
  ///     `@Priority`, highest first
  @Inject
  public DumpFormats(@All List<DumpFormat> formats) {
    this.formats = formats;
  }

  /// What a dump turned out to be.
  public sealed interface Detection {

    /// Usable by means of this format.
    record Usable(DumpFormat format) implements Detection {}

    /// Not usable as a whole.
    ///
    /// @param format the format's name, or `unknown`
    /// @param problem the last part of the problem's type, such as `unrecognised-format`
    /// @param detail why, and what to do, for people
    record Unusable(String format, String problem, String detail) implements Detection {}
  }

  /// Asks each format in turn; the first that recognises the dump reads it.
  public Detection detect(DumpHead head) {
    for (DumpFormat format : formats) {
      switch (format.recognise(head)) {
        case Recognition.Recognised recognised -> {
          return new Detection.Usable(format);
        }
        case Recognition.Spoiled spoiled -> {
          return new Detection.Unusable(format.name(), spoiled.problem(), spoiled.detail());
        }
        case Recognition.Foreign foreign -> {
          continue;
        }
      }
    }
    return unrecognised(head);
  }

  private Detection unrecognised(DumpHead head) {
    if (head.isBlank()) {
      return unknown(
          "empty-dump", "The body is empty. Send the dump itself, such as --data-binary @file.");
    }
    if (head.isBinary()) {
      return unknown(
          "binary-dump",
          "The body is not UTF-8 text. Send the dump as text, without packing it in an archive.");
    }
    return unknown(
        "unrecognised-format",
        "The beginning of the body is of no known format. Known are: "
            + String.join(", ", formats.stream().map(DumpFormat::name).toList())
            + ". Send the whole dump from its first line.");
  }

  private static Detection unknown(String problem, String detail) {
    return new Detection.Unusable("unknown", problem, detail);
  }
}
