package org.papertide.system.dumps;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// One way in which producers write dumps down, made here independently of the services.
public interface Format {

  /// What ingest-service calls it in its report.
  String name();

  /// The fields that it has words for, beside title and abstract.
  Set<Entry.Field> tells();

  /// The kinds of damage that make sense in it.
  Set<Damage> damages();

  /// The reason of the rejection that a kind of damage must lead to.
  default String reason(Damage damage) {
    return damage.reason();
  }

  /// Whether an entry can take a paper back.
  boolean withdraws();

  /// Whether a dump says itself on which day it was taken, so that the producer need not.
  boolean datesItself();

  /// What is understood of an entry; a format may pick for each entry anew what it leaves out.
  default Entry heard(Entry entry, Random random) {
    return entry.limitedTo(tells());
  }

  /// Writes a dump.
  ///
  /// @param entries as understood, in order; damaged ones say so
  /// @param capturedAt full seconds
  /// @param random for what makes no difference: line ends, wraps
  Written write(List<Entry> entries, Instant capturedAt, Random random);

  /// A dump's bytes.
  ///
  /// @param places of the entries, in their order, as rejections name them
  @SuppressWarnings("ArrayRecordComponent")
  record Written(byte[] bytes, List<String> places) {}

  /// A text in UTF-8.
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
