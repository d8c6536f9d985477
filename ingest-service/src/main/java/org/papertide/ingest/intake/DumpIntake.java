package org.papertide.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.papertide.ingest.format.DumpFormats;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.Delivery.Received;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.progress.Progress.Phase;
import org.papertide.ingest.intake.spool.Spool;
import org.papertide.ingest.intake.spool.UploadedBody;
import org.papertide.ingest.intake.survey.DumpSurvey;
import org.papertide.ingest.intake.survey.SurveyBounds;
import org.papertide.ingest.publish.event.DumpAnnouncement.Refusal;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

/// Takes one dump in: spools its body, reads it once to decide, and once more to publish it. For
/// any number of threads.
@ApplicationScoped
public class DumpIntake {

  /// What cannot be understood cannot be mended by sending it again.
  private static final int REFUSED = 422;

  private final IntakeSettings settings;
  private final Places places;
  private final Spool spool;
  private final DumpFormats formats;
  private final DumpRelease release;

  DumpIntake(
      IntakeSettings settings,
      Places places,
      Spool spool,
      DumpFormats formats,
      DumpRelease release) {
    this.settings = settings;
    this.places = places;
    this.spool = spool;
    this.formats = formats;
    this.release = release;
  }

  /// Returns once all of the dump's events are acknowledged. The same dump may be taken in any
  /// number of times: its events are the same.
  ///
  /// @throws ProblemException when all places are taken, the body cannot be read, or the dump is
  ///     refused, which is published before
  /// @throws org.papertide.ingest.publish.PublishException when Kafka does not take it
  public DumpReport take(DumpOrigin origin, UploadedBody body) {
    return take(Delivery.plain(origin, body), false, Progress.unwatched());
  }

  /// The same for any delivery. A dry run ends where publishing would begin, and needs no Kafka.
  public DumpReport take(Delivery delivery, boolean dryRun, Progress progress) {
    try (var _ = places.forUpload()) {
      if (!dryRun) {
        // Asked before the body is read: who has much to send should not send it in vain.
        release.require();
      }
      progress.enter(Phase.SPOOLING);
      try (Received dump = delivery.receive(spool, progress)) {
        progress.enter(Phase.WAITING);
        try (var _ = places.forDump()) {
          return judge(dump, dryRun, progress);
        }
      }
    } catch (IOException failure) {
      throw spool.unavailable(failure);
    }
  }

  private DumpReport judge(Received dump, boolean dryRun, Progress progress) throws IOException {
    progress.enter(Phase.READING);
    int rejections = dryRun ? settings.dryRunRejections() : settings.reportedRejections();
    SurveyBounds bounds = new SurveyBounds(settings.maxEntries(), rejections);
    switch (DumpSurvey.of(dump.content(), dump.origin().receipt(), formats, bounds, progress)) {
      case DumpSurvey.Usable usable -> {
        if (!dryRun) {
          progress.enter(Phase.PUBLISHING);
          release.publish(dump, usable, progress);
        }
        return report(dump, usable, dryRun);
      }
      case DumpSurvey.Refused refused -> {
        if (!dryRun) {
          release.publishRefusal(dump, refused);
        }
        Refusal refusal = refused.refusal();
        throw new ProblemException(refusal.type(), REFUSED, refusal.detail());
      }
    }
  }

  private static DumpReport report(Received dump, DumpSurvey.Usable usable, boolean dryRun) {
    Totals totals = usable.totals();
    return new DumpReport(
        dump.content().id(),
        dump.origin().source(),
        usable.format().name(),
        usable.timing().feedDay(),
        usable.timing().feedDayInferred(),
        usable.timing().capturedAt(),
        totals.entries(),
        totals.entries() - totals.rejections(),
        new DumpReport.Rejected(totals.rejections(), usable.firstRejected()),
        dump.content().sha256(),
        dryRun);
  }
}
