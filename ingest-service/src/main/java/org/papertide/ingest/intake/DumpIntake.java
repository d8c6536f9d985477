package org.papertide.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.papertide.ingest.format.DumpFormats;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.spool.Spool;
import org.papertide.ingest.intake.spool.SpooledDump;
import org.papertide.ingest.intake.spool.UploadedBody;
import org.papertide.ingest.publish.DumpPublisher;
import org.papertide.ingest.publish.Publication;
import org.papertide.ingest.publish.event.DumpAnnouncement;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

/// Takes one dump in: spools its body, reads it once to decide, and once more to publish it. For
/// any number of threads.
@ApplicationScoped
class DumpIntake {

  /// Counts dumps by `result`: accepted or refused.
  static final String DUMPS = "ingest.dumps";

  /// Counts entries published by `outcome`: observation, withdrawal or rejection.
  static final String ENTRIES = "ingest.entries";

  /// What cannot be understood cannot be mended by sending it again.
  private static final int REFUSED = 422;

  private static final Logger LOG = Logger.getLogger(DumpIntake.class);

  private final IntakeSettings settings;
  private final Spool spool;
  private final DumpFormats formats;
  private final DumpPublisher publisher;
  private final MeterRegistry metrics;

  DumpIntake(
      IntakeSettings settings,
      Spool spool,
      DumpFormats formats,
      DumpPublisher publisher,
      MeterRegistry metrics) {
    this.settings = settings;
    this.spool = spool;
    this.formats = formats;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /// Returns once all of the dump's events are acknowledged. The same dump may be taken in any
  /// number of times: its events are the same.
  ///
  /// @throws ProblemException when the body cannot be read, or the dump is refused, which is
  ///     published before
  /// @throws org.papertide.ingest.publish.PublishException when Kafka does not take it
  DumpReport take(DumpOrigin origin, UploadedBody body) {
    // Asked before the body is read: a producer with much to send should not send it in vain.
    publisher.requireTopic();
    try (SpooledDump dump = spool.receive(body, origin.identity())) {
      return switch (DumpSurvey.of(dump, origin.receipt(), formats, settings)) {
        case DumpSurvey.Usable usable -> publish(origin, dump, usable);
        case DumpSurvey.Refused refused -> throw refuse(origin, dump, refused);
      };
    } catch (IOException failure) {
      throw Spool.unavailable(failure);
    }
  }

  private DumpReport publish(DumpOrigin origin, SpooledDump dump, DumpSurvey.Usable usable) {
    DumpAnnouncement announcement = announcement(origin, dump, usable);
    publisher.publish(announcement, publication -> send(publication, origin, dump, usable));
    count("accepted", usable.totals());
    LOG.infof(
        "dump %s of %s: %d entries published, %d of them rejected",
        dump.id(), origin.source(), usable.totals().entries(), usable.totals().rejections());
    return report(announcement, usable);
  }

  private static void send(
      Publication publication, DumpOrigin origin, SpooledDump dump, DumpSurvey.Usable usable) {
    try {
      usable.format().parse(dump.content(), origin.receipt(), publication::send);
    } catch (IOException failure) {
      throw new UncheckedIOException("the spool cannot be read", failure);
    }
  }

  private ProblemException refuse(DumpOrigin origin, SpooledDump dump, DumpSurvey.Refused refused) {
    DumpAnnouncement announcement =
        new DumpAnnouncement(
            dump.id(),
            origin.source(),
            refused.format(),
            refused.timing(),
            origin.receipt().givenCapture() != null,
            origin.receipt().receivedAt(),
            dump.sha256(),
            dump.bytes(),
            Totals.NONE,
            refused.refusal());
    publisher.publish(announcement, publication -> {});
    count("refused", Totals.NONE);
    LOG.infof("dump %s of %s refused: %s", dump.id(), origin.source(), refused.refusal().type());
    return new ProblemException(refused.refusal().type(), REFUSED, refused.refusal().detail());
  }

  private static DumpAnnouncement announcement(
      DumpOrigin origin, SpooledDump dump, DumpSurvey.Usable usable) {
    return new DumpAnnouncement(
        dump.id(),
        origin.source(),
        usable.format().name(),
        usable.timing(),
        origin.receipt().givenCapture() != null,
        origin.receipt().receivedAt(),
        dump.sha256(),
        dump.bytes(),
        usable.totals(),
        null);
  }

  private static DumpReport report(DumpAnnouncement dump, DumpSurvey.Usable usable) {
    Totals totals = usable.totals();
    return new DumpReport(
        dump.id(),
        dump.source(),
        dump.format(),
        usable.timing().feedDay(),
        usable.timing().feedDayInferred(),
        usable.timing().capturedAt(),
        totals.entries(),
        totals.entries() - totals.rejections(),
        new DumpReport.Rejected(totals.rejections(), usable.firstRejected()),
        dump.sha256());
  }

  private void count(String result, Totals totals) {
    metrics.counter(DUMPS, "result", result).increment();
    metrics.counter(ENTRIES, "outcome", "observation").increment(totals.observations());
    metrics.counter(ENTRIES, "outcome", "withdrawal").increment(totals.withdrawals());
    metrics.counter(ENTRIES, "outcome", "rejection").increment(totals.rejections());
  }
}
