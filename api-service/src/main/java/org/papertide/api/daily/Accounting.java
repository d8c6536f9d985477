package org.papertide.api.daily;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papertide.api.dump.DumpBody;
import org.papertide.api.dump.DumpList;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;

/// Holds what came for a day against what usually comes.
@Singleton
public final class Accounting {

  private final PaperIndex index;
  private final DumpList dumps;
  private final DailySettings settings;
  private final Clock clock;

  @Inject
  public Accounting(PaperIndex index, DumpList dumps, DailySettings settings, Clock clock) {
    this.index = index;
    this.dumps = dumps;
    this.settings = settings;
    this.clock = clock;
  }

  /// The account of a day. It costs a few steps for each dump of the day and of the same weekday in
  /// the weeks before.
  AccountBody of(LocalDate day) {
    Instant lateFrom =
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(settings.grace());
    Answers.Deliveries deliveries = index.deliveries(day, lateFrom, settings.sources());
    Weekdays weekdays = Weekdays.before(day, index, settings);
    Answers.Dumps newest = index.dumps(new DumpSelection(null, day, null), null, settings.dumps());
    return new AccountBody(
        day,
        lateFrom,
        !clock.instant().isBefore(lateFrom),
        deliveries.bySource().stream().map(delivery -> source(delivery, weekdays)).toList(),
        deliveries.more(),
        missing(deliveries, weekdays),
        newest.dumps().stream().map(dump -> delivered(dump, lateFrom)).toList(),
        newest.nextPage().map(next -> "/v1/dumps?day=" + day).orElse(null));
  }

  private static AccountBody.Source source(Answers.Delivery delivery, Weekdays weekdays) {
    Optional<Usual> usual = Optional.ofNullable(delivery.source()).flatMap(weekdays::usual);
    return AccountBody.Source.of(delivery, usual.orElse(null));
  }

  private static List<AccountBody.Missing> missing(
      Answers.Deliveries deliveries, Weekdays weekdays) {
    if (deliveries.more()) {
      // Any of them may be among those that are not listed.
      return List.of();
    }
    Set<String> delivered =
        deliveries.bySource().stream()
            .filter(Answers.Delivery::delivered)
            .flatMap(delivery -> Stream.ofNullable(delivery.source()))
            .collect(Collectors.toSet());
    return weekdays.regular().stream()
        .filter(source -> !delivered.contains(source))
        .map(source -> new AccountBody.Missing(source, weekdays.usual(source).orElseThrow()))
        .toList();
  }

  private AccountBody.Delivered delivered(DumpDocument dump, Instant lateFrom) {
    DumpBody body = dumps.body(dump);
    return new AccountBody.Delivered(body, !dump.receivedAt().isBefore(lateFrom));
  }
}
