package org.papertide.local.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.file.Dump;
import org.papertide.local.push.send.Sender;
import org.papertide.local.run.Patience;
import org.papertide.local.run.Progress;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// Pushes the seeds through ingest-service, one after the other, and waits until each is stored and
/// api-service answers from it.
public final class SeedFeeder {

  // A dump is answered only after its last event is acknowledged.
  private static final Duration ANSWERED = Duration.ofSeconds(60);
  private static final Duration SEARCHABLE = Duration.ofSeconds(60);
  private static final String COMPLETE = "complete";

  private final Settings settings;
  private final Store store;
  private final Patience patience;
  private final Progress progress;
  private final Sender sender = new Sender(null, ANSWERED);
  private final Exchange exchange = new Exchange();

  public SeedFeeder(Settings settings, Store store, Patience patience, Progress progress) {
    this.settings = settings;
    this.store = store;
    this.patience = patience;
    this.progress = progress;
  }

  /// Feeds all of them and reports. Pushing them again changes nothing.
  ///
  /// @throws Refusal if one is not taken, or does not become searchable within a minute
  public Report feed(Path folder) {
    List<Seeds.Seed> seeds = Seeds.in(folder);
    progress.say("Pushing %d seeds".formatted(seeds.size()));
    Instant start = Instant.now();
    List<Delivery> deliveries = new ArrayList<>();
    for (Seeds.Seed seed : seeds) {
      deliveries.add(deliver(seed));
    }
    patience.until("all papers to be searchable", SEARCHABLE, this::allSearchable);
    Duration took = Duration.between(start, Instant.now());
    return new Report(deliveries, took, Sample.of(exchange, settings));
  }

  private Delivery deliver(Seeds.Seed seed) {
    long before = store.papers();
    URI address =
        settings.uri(Port.INGEST, "/v1/dumps?source=huggingface&capturedAt=" + seed.capturedOn());
    JsonNode receipt = push(seed, address);
    URI dump = settings.uri(Port.API, "/v1/dumps/" + receipt.path("id").asText());
    patience.until(
        seed.name() + " to be searchable", SEARCHABLE, () -> state(dump).equals(COMPLETE));
    return new Delivery(
        seed.name(),
        receipt.path("entries").asInt(),
        receipt.path("accepted").asInt(),
        receipt.path("rejected").path("count").asInt(),
        before,
        store.papers());
  }

  private JsonNode push(Seeds.Seed seed, URI address) {
    Dump dump = new Dump(seed.file(), seed.name(), seed.file().toFile().length());
    return switch (sender.send(dump, address, _ -> {})) {
      case Answer.Taken(JsonNode report) -> report;
      case Answer.Refused refused -> throw notTaken(seed, refused.reason());
      case Answer.Later later -> throw notTaken(seed, later.reason());
      case Answer.Failed failed -> throw notTaken(seed, failed.reason());
    };
  }

  private static Refusal notTaken(Seeds.Seed seed, String reason) {
    return Refusal.failure("%s was not taken: %s".formatted(seed.name(), reason));
  }

  /// Whether api-service knows as many papers as there are; its readiness probe tells how many.
  private boolean allSearchable() {
    return exchange
        .get(settings.uri(Port.API, "/q/health/ready"))
        .map(answer -> answer.findPath("papers").asLong() == store.papers())
        .orElse(false);
  }

  private String state(URI dump) {
    return exchange.get(dump).map(answer -> answer.path("state").asText()).orElse("unknown");
  }
}
