package org.papertide.system.dumps;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dump, and what must come of it.
///
/// @param id as ingest-service gives it
/// @param source who pushes it
/// @param given the capture time that the producer names; null when it leaves that to the dump
/// @param capturedAt the capture time that counts
/// @param format as the report calls it
/// @param entries as understood, in order
/// @param reasons of the entries that must be rejected, empty text for those that must not, and
///     [#DEAD] for those whose records cannot become rows
/// @param places of the entries
/// @param refusal the name of the problem, when it must be refused as a whole
// Nobody compares dumps.
@SuppressWarnings("ArrayRecordComponent")
public record Dump(
    String id,
    String source,
    @Nullable Instant given,
    Instant capturedAt,
    String format,
    byte[] content,
    List<Entry> entries,
    List<String> reasons,
    List<String> places,
    @Nullable String refusal) {

  /// In the place of a reason: what was sent for the entry cannot become rows.
  public static final String DEAD = "dead";

  /// A dump with its id: SHA-256 over source, given capture time and content, as ingest-service's
  /// README says.
  public static Dump of(
      String source,
      @Nullable Instant given,
      Instant capturedAt,
      String format,
      byte[] content,
      List<Entry> entries,
      List<String> reasons,
      List<String> places,
      @Nullable String refusal) {
    ByteArrayOutputStream identity = new ByteArrayOutputStream();
    String head = source + "\n" + (given == null ? "" : given) + "\n";
    identity.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    identity.writeBytes(content);
    String id = sha256(identity.toByteArray());
    return new Dump(
        id, source, given, capturedAt, format, content, entries, reasons, places, refusal);
  }

  /// The query of its push.
  public String query() {
    return "source=" + source + (given == null ? "" : "&capturedAt=" + given);
  }

  /// How many entries must become observations or withdrawals.
  public int accepted() {
    return (int) reasons.stream().filter(String::isEmpty).count();
  }

  /// How many entries must become dead letters.
  public int dead() {
    return (int) reasons.stream().filter(DEAD::equals).count();
  }

  /// How many entries must be rejected.
  public int rejected() {
    return entries.size() - accepted() - dead();
  }

  /// In hexadecimal.
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
