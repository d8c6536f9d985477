package org.papertide.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.kafka.Topics;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.setting.DataFolder;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// Puts the system together: the servers, the topic, the services.
public final class Assembly {

  // Many times what it takes; a machine under load is slow, a service that hangs is for ever.
  private static final Duration READY = Duration.ofMinutes(3);

  private final Settings settings;
  private final Crew crew;
  private final Patience patience;
  private final Progress progress;

  public Assembly(Settings settings, Crew crew, Patience patience, Progress progress) {
    this.settings = settings;
    this.crew = crew;
    this.patience = patience;
    this.progress = progress;
  }

  /// Starts everything and returns when every part is ready. The services do not wait for Kafka:
  /// they start without their neighbours, and so everything starts at once.
  ///
  /// @return the database, for looking at what has been stored
  /// @throws Refusal if a part ends, or is not ready in time
  public LocalPostgres assemble() {
    Instant start = Instant.now();
    progress.say("Starting PostgreSQL and Kafka");
    CompletableFuture<Void> kafka = startKafka();
    LocalPostgres postgres = startPostgres();
    sayReady(Part.POSTGRES, start);
    progress.say("Starting ingest-service, index-service and api-service");
    Map<Part, BooleanSupplier> open = new EnumMap<>(Part.class);
    open.put(Part.KAFKA, () -> isDone(kafka));
    for (Service service : Services.of(settings, postgres.password())) {
      crew.start(service.part(), () -> service.start(settings), process -> process);
      Readiness readiness = new Readiness(service.readiness(settings));
      open.put(service.part(), readiness::isReady);
    }
    awaitAll(open, start);
    return postgres;
  }

  private CompletableFuture<Void> startKafka() {
    DataFolder data = settings.data();
    LocalKafka kafka =
        crew.start(
            Part.KAFKA,
            () ->
                LocalKafka.launch(
                    data.kafka(), settings.port(Port.KAFKA), settings.port(Port.KAFKA_CONTROLLER)),
            LocalKafka::process);
    return CompletableFuture.runAsync(
        () -> {
          kafka.awaitReady();
          Topics.create(kafka.bootstrapServers());
        });
  }

  private LocalPostgres startPostgres() {
    LocalPostgres postgres =
        crew.start(
            Part.POSTGRES,
            () -> LocalPostgres.launch(settings.data().postgres(), settings.port(Port.POSTGRES)),
            LocalPostgres::process);
    postgres.awaitReady();
    return postgres;
  }

  private void awaitAll(Map<Part, BooleanSupplier> open, Instant start) {
    while (!open.isEmpty()) {
      Set<Part> ready = EnumSet.noneOf(Part.class);
      patience.until(
          String.join(", ", open.keySet().stream().map(Part::title).toList()),
          READY.minus(Duration.between(start, Instant.now())),
          () -> {
            open.keySet().stream()
                .filter(part -> open.getOrDefault(part, () -> true).getAsBoolean())
                .forEach(ready::add);
            return !ready.isEmpty();
          });
      ready.forEach(part -> sayReady(part, start));
      open.keySet().removeAll(ready);
    }
  }

  private void sayReady(Part part, Instant start) {
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    progress.say("  %-14s ready after %4.1f s".formatted(part.title(), seconds));
  }

  private static boolean isDone(CompletableFuture<Void> work) {
    if (!work.isDone()) {
      return false;
    }
    try {
      work.join();
      return true;
    } catch (CompletionException e) {
      throw Refusal.failure(String.valueOf(e.getCause()));
    }
  }
}
