package org.papertide.api.index.dump;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What is known of one dump. All that its own event announces is absent until that event has come.
///
/// @param no its number in the database, which never changes
/// @param announced what the dump's own event says, null until it has come
/// @param stored what has become rows so far
/// @param firstEventAt when the first of its events was stored
/// @param lastEventAt when the last of its events was stored
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DumpDocument(
    long no,
    String id,
    @Nullable String source,
    @Nullable Announced announced,
    Stored stored,
    Instant firstEventAt,
    Instant lastEventAt) {

  /// What the dump's own event says.
  ///
  /// @param producer who pushed it, null where nobody is asked for a token
  /// @param entries how many entries it has, 0 when refused
  /// @param bytes the length of its decoded content
  /// @param refusal why it was refused, null when it was not
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Announced(
      @Nullable String producer,
      @Nullable String format,
      @Nullable LocalDate feedDay,
      @Nullable Boolean feedDayInferred,
      @Nullable Instant capturedAt,
      @Nullable Boolean captureTimeGiven,
      @Nullable Instant receivedAt,
      @Nullable String sha256,
      @Nullable Long bytes,
      int entries,
      @Nullable Refusal refusal) {}

  /// Why a dump was refused.
  ///
  /// @param type the last part of the problem's type, such as `no-usable-entry`
  public record Refusal(String type, String detail) {}

  /// How many events have become rows.
  public record Stored(int observations, int withdrawals, int rejections, int deadLetters) {}

  /// What of its state will not change with time alone.
  public enum Settlement {
    /// Each of its entries is stored or rejected.
    COMPLETE,
    /// ingest-service did not take it.
    REFUSED,
    /// Something of it is missing.
    OPEN
  }

  /// How far it is settled.
  public Settlement settlement() {
    if (announced == null) {
      return Settlement.OPEN;
    }
    if (announced.refusal() != null) {
      return Settlement.REFUSED;
    }
    long settled = (long) stored.observations() + stored.withdrawals() + stored.rejections();
    return settled >= announced.entries() ? Settlement.COMPLETE : Settlement.OPEN;
  }

  /// The day that it counts for: its feed day; where it names none, the day (UTC) of its capture,
  /// and of its receipt before that is known.
  public LocalDate accountDay() {
    if (announced != null && announced.feedDay() != null) {
      return announced.feedDay();
    }
    Instant capturedAt = announced == null ? null : announced.capturedAt();
    Instant at = capturedAt == null ? receivedAt() : capturedAt;
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /// When it was received; before its own event has come, when its first event was stored.
  public Instant receivedAt() {
    return announced == null || announced.receivedAt() == null
        ? firstEventAt
        : announced.receivedAt();
  }
}
