package org.papertide.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.intake.Delivery.Received;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.survey.DumpSurvey;
import org.papertide.ingest.publish.DumpPublisher;
import org.papertide.ingest.publish.Publication;
import org.papertide.ingest.publish.event.DumpAnnouncement;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

/// Publishes dumps that were surveyed, and counts them. For any number of threads.
@ApplicationScoped
class DumpRelease {

  /// Counts dumps by `result`: accepted or refused.
  static final String DUMPS = "ingest.dumps";

  /// Counts entries published by `outcome`: observation, withdrawal or rejection.
  static final String ENTRIES = "ingest.entries";

  private static final Logger LOG = Logger.getLogger(DumpRelease.class);

  private final DumpPublisher publisher;
  private final MeterRegistry metrics;

  DumpRelease(DumpPublisher publisher, MeterRegistry metrics) {
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /// Returns once Kafka has answered that it can take a dump.
  ///
  /// @throws org.papertide.ingest.publish.PublishException when it has not
  void require() {
    publisher.requireTopic();
  }

  /// Publishes a dump with all its entries, and returns once they are acknowledged.
  ///
  /// @throws org.papertide.ingest.publish.PublishException when Kafka does not take it
  void publish(Received dump, DumpSurvey.Usable usable, Progress progress) {
    DumpAnnouncement announcement =
        new DumpAnnouncement(
            dump.content().id(),
            dump.origin().source(),
            dump.origin().producer(),
            usable.format().name(),
            usable.timing(),
            dump.origin().receipt().givenCapture() != null,
            dump.origin().receipt().receivedAt(),
            dump.content().sha256(),
            dump.content().bytes(),
            usable.totals(),
            null);
    publisher.publish(announcement, publication -> send(publication, dump, usable, progress));
    count("accepted", usable.totals());
    LOG.infof(
        "dump %s of %s: %d entries published, %d of them rejected",
        announcement.id(),
        dump.origin().described(),
        usable.totals().entries(),
        usable.totals().rejections());
  }

  /// Publishes that a dump is refused, and returns once that is acknowledged.
  ///
  /// @throws org.papertide.ingest.publish.PublishException when Kafka does not take it
  void publishRefusal(Received dump, DumpSurvey.Refused refused) {
    DumpAnnouncement announcement =
        new DumpAnnouncement(
            dump.content().id(),
            dump.origin().source(),
            dump.origin().producer(),
            refused.format(),
            refused.timing(),
            dump.origin().receipt().givenCapture() != null,
            dump.origin().receipt().receivedAt(),
            dump.content().sha256(),
            dump.content().bytes(),
            Totals.NONE,
            refused.refusal());
    publisher.publish(announcement, publication -> {});
    count("refused", Totals.NONE);
    LOG.infof(
        "dump %s of %s refused: %s",
        announcement.id(), dump.origin().described(), refused.refusal().type());
  }

  private static void send(
      Publication publication, Received dump, DumpSurvey.Usable usable, Progress progress) {
    try {
      usable
          .format()
          .parse(
              progress.counting(dump.content().content()),
              dump.origin().receipt(),
              entry -> {
                publication.send(entry);
                progress.entry(entry instanceof DumpEntry.Rejection);
              });
    } catch (IOException failure) {
      throw new UncheckedIOException("the spool cannot be read", failure);
    }
  }

  private void count(String result, Totals totals) {
    metrics.counter(DUMPS, "result", result).increment();
    metrics.counter(ENTRIES, "outcome", "observation").increment(totals.observations());
    metrics.counter(ENTRIES, "outcome", "withdrawal").increment(totals.withdrawals());
    metrics.counter(ENTRIES, "outcome", "rejection").increment(totals.rejections());
  }
}
