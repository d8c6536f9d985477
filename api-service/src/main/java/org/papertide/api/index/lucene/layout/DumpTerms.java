package org.papertide.api.index.lucene.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpDocument.Settlement;
import org.papertide.api.index.dump.DumpSelection;

/// How dumps are found: by id, in lists, and summed up for each day and source.
///
/// The terms of [#ORDER] are `settlement/day/source/order`, each of the first three left empty for
/// the lists that do not select by it: eight terms for a dump. None of the three holds a slash.
public final class DumpTerms {

  public static final String ID = "dumpId";
  public static final String ORDER = "dumpOrder";
  public static final String DELIVERY = "delivery";

  public static final String ENTRIES = "dumpEntries";
  public static final String ACCEPTED = "dumpAccepted";
  public static final String REJECTED = "dumpRejected";
  public static final String DEAD_LETTERS = "dumpDeadLetters";
  public static final String REFUSED = "dumpRefused";
  /// In microseconds since 1970.
  public static final String RECEIVED = "dumpReceived";

  private static final Instant LAST = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);

  private DumpTerms() {}

  static void add(DumpDocument dump, Document document) {
    document.add(new StringField(ID, dump.id(), Store.NO));
    String order = order(dump);
    for (Settlement settlement : Arrays.asList(null, dump.settlement())) {
      for (LocalDate day : Arrays.asList(null, dump.accountDay())) {
        document.add(term(new DumpSelection(null, day, settlement), order));
        if (dump.source() != null) {
          document.add(term(new DumpSelection(dump.source(), day, settlement), order));
        }
      }
    }
    String delivery =
        deliveryPrefix(dump.accountDay()) + Objects.requireNonNullElse(dump.source(), "");
    document.add(new StringField(DELIVERY, delivery, Store.NO));
    addNumbers(dump, document);
  }

  private static void addNumbers(DumpDocument dump, Document document) {
    DumpDocument.Announced announced = dump.announced();
    DumpDocument.Stored stored = dump.stored();
    number(ENTRIES, announced == null ? 0 : announced.entries(), document);
    number(ACCEPTED, (long) stored.observations() + stored.withdrawals(), document);
    number(REJECTED, stored.rejections(), document);
    number(DEAD_LETTERS, stored.deadLetters(), document);
    number(REFUSED, dump.settlement() == Settlement.REFUSED ? 1 : 0, document);
    number(RECEIVED, micros(dump.receivedAt()), document);
  }

  private static void number(String field, long value, Document document) {
    document.add(new NumericDocValuesField(field, value));
  }

  private static StringField term(DumpSelection selection, String order) {
    return new StringField(ORDER, prefix(selection) + order, Store.NO);
  }

  /// What the order terms of these dumps begin with.
  public static String prefix(DumpSelection selection) {
    return part(selection.settlement()) + part(selection.day()) + part(selection.source());
  }

  private static String part(@Nullable Object value) {
    return (value == null ? "" : value) + "/";
  }

  /// What the terms of [#DELIVERY] begin with for a day; the source follows, empty while it is not
  /// known.
  public static String deliveryPrefix(LocalDate day) {
    return day + "/";
  }

  /// The newest first.
  private static String order(DumpDocument dump) {
    return String.format(
        Locale.ROOT,
        "%019d/%019d",
        Long.MAX_VALUE - micros(dump.receivedAt()),
        Long.MAX_VALUE - dump.no());
  }

  /// As near as microseconds of 64 bits come to an instant.
  public static long micros(Instant instant) {
    return instant.isBefore(LAST)
        ? ChronoUnit.MICROS.between(Instant.EPOCH, instant)
        : Long.MAX_VALUE;
  }
}
