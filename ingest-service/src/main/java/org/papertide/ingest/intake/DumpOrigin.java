package org.papertide.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.http.ProblemException;

/// Where a dump comes from, and when it was taken.
///
/// @param source as the contract allows it
/// @param receipt the given capture time, if any, and that of the push, in microseconds
/// @param producer who pushes it, null when nobody is asked for a token
public record DumpOrigin(String source, DumpReceipt receipt, @Nullable String producer) {

  /// The source of dumps that name none.
  public static final String DEFAULT_SOURCE = "huggingface";

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /// Before computers had dumps; what is earlier is a slip.
  private static final Instant EARLIEST = Instant.EPOCH;

  /// Clocks and time zones differ by less.
  private static final Duration AHEAD = Duration.ofDays(1);

  /// Checks a request's parameters.
  ///
  /// @param capturedAt a day, meaning its start in UTC, or an instant, both in ISO 8601
  /// @throws ProblemException when one of them is unusable
  public static DumpOrigin of(String source, @Nullable String capturedAt, Instant now) {
    if (!isSource(source)) {
      throw new ProblemException(
          "invalid-source",
          400,
          "The parameter `source` must match " + SOURCE + ", such as `huggingface`.");
    }
    Instant given = capturedAt == null ? null : capture(capturedAt, now);
    return new DumpOrigin(source, new DumpReceipt(given, now.truncatedTo(ChronoUnit.MICROS)), null);
  }

  /// Whether a source can have this name.
  public static boolean isSource(String name) {
    return SOURCE.matcher(name).matches();
  }

  /// The same, pushed by this producer.
  public DumpOrigin pushedBy(@Nullable String name) {
    return new DumpOrigin(source, receipt, name);
  }

  /// Source and producer, for the log.
  String described() {
    return producer == null ? source : source + ", pushed by " + producer;
  }

  /// A SHA-256 digest fed with what precedes the content in a dump's id. The id is taken over these
  /// bytes: the source, a line feed, the given capture time as `2025-11-25T00:00:00Z` with as many
  /// fractional digits as needed in threes or nothing when none was given, a line feed, and the
  /// decoded content. Neither source nor time can contain a line feed, so no two dumps share them.
  public MessageDigest identity() {
    Instant given = receipt.givenCapture();
    String head = source + '\n' + (given == null ? "" : given) + '\n';
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }

  private static Instant capture(String text, Instant now) {
    Instant instant;
    try {
      instant = text.indexOf('T') < 0 ? startOf(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw invalidCapture(
          "must be a day such as 2025-11-25 or an instant such as 2025-11-25T08:00:00Z");
    }
    if (instant.isBefore(EARLIEST) || instant.isAfter(now.plus(AHEAD))) {
      throw invalidCapture("must lie between 1970 and tomorrow");
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant startOf(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static ProblemException invalidCapture(String rule) {
    return new ProblemException(
        "invalid-capture-time", 400, "The parameter `capturedAt` " + rule + ".");
  }
}
