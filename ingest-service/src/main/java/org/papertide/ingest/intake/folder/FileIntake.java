package org.papertide.ingest.intake.folder;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.DumpIntake;
import org.papertide.ingest.intake.DumpOrigin;
import org.papertide.ingest.intake.folder.claim.Claim;
import org.papertide.ingest.intake.folder.look.DroppedFile;
import org.papertide.ingest.intake.spool.UploadedBody;
import org.papertide.ingest.publish.DumpPublisher;
import org.papertide.ingest.publish.PublishException;

/// Takes a file in as if it had been pushed. For any number of threads.
@ApplicationScoped
class FileIntake {

  private static final Logger LOG = Logger.getLogger(FileIntake.class);

  /// As whom the folder pushes: whoever can write to it needs no token.
  private static final String PRODUCER = "folder";

  private static final String BROKEN_OFF = "body-broke-off";

  /// The status of having no place for a further dump, whichever.
  private static final int TOO_MANY = 429;

  private final DumpIntake intake;
  private final DumpPublisher publisher;
  private final FolderSettings settings;

  FileIntake(DumpIntake intake, DumpPublisher publisher, FolderSettings settings) {
    this.intake = intake;
    this.publisher = publisher;
    this.settings = settings;
  }

  /// Reads a file to its end and publishes it.
  Outcome take(Claim claim) {
    Outcome outcome = publish(claim);
    return claim.isUnchanged() ? outcome : new Outcome.Changed();
  }

  private Outcome publish(Claim claim) {
    try {
      // What Kafka objects to later may concern this file alone: that its events are too large
      // may end as a silence too.
      publisher.requireTopic();
    } catch (PublishException failure) {
      return new Outcome.Blocked(failure.detail());
    }
    try (InputStream content = claim.open()) {
      UploadedBody body = new UploadedBody(content, claim.bytes(), "");
      return new Outcome.Taken(intake.take(origin(claim.file()), body));
    } catch (PublishException failure) {
      return new Outcome.Postponed(failure.detail());
    } catch (ProblemException failure) {
      return outcome(failure);
    } catch (IOException failure) {
      return new Outcome.Unreadable("it cannot be read: " + failure);
    } catch (UncheckedIOException failure) {
      return new Outcome.Postponed("the spool failed: " + failure);
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.errorf(failure, "%s could not be taken", claim.file().place());
      String detail =
          "The service failed. Its log says why; drop the file again when that is mended.";
      return new Outcome.Refused(Problem.of("internal-error", 500, detail));
    }
  }

  private static Outcome outcome(ProblemException failure) {
    if (failure.problem().status() == TOO_MANY) {
      return new Outcome.Blocked(failure.problem().detail());
    }
    if (failure.retryAfter() != null) {
      return new Outcome.Postponed(failure.problem().detail());
    }
    // With an unchanged file this is no truth about the dump, but about the disk below it.
    return failure.problem().name().equals(BROKEN_OFF)
        ? new Outcome.Unreadable("it could not be read to its end: " + failure.getCause())
        : new Outcome.Refused(failure.problem());
  }

  private DumpOrigin origin(DroppedFile file) {
    @Nullable String capturedAt = settings.dayInName() ? CaptureInName.of(file.name()) : null;
    String source = Objects.requireNonNullElse(file.source(), DumpOrigin.DEFAULT_SOURCE);
    return DumpOrigin.of(source, capturedAt, Instant.now()).pushedBy(PRODUCER);
  }
}
