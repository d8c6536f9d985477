package org.papertide.index.event;

/// What one record of the topic says. Its place in a dump comes from the record's headers.
public sealed interface Event permits DumpEvent, ObservationEvent, WithdrawalEvent, RejectionEvent {

  /// The dump that it belongs to: 64 hexadecimal digits.
  String dumpId();

  /// The entry's number within the dump, from 1; 0 for the dump itself.
  int entryNumber();

  /// Who pushed the dump.
  String source();
}
