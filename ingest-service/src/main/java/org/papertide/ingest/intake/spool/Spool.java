package org.papertide.ingest.intake.spool;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.guard.GuardedBody;
import org.papertide.ingest.intake.guard.UploadSettings;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.unpack.Unpacking;

/// Keeps dumps on disk while they are in hand. For any number of threads; one spool directory
/// belongs to one process.
@ApplicationScoped
public class Spool {

  /// How many bytes of dumps are on disk now.
  static final String BYTES = "ingest.spool.bytes";

  private static final String PREFIX = "dump-";
  private static final String SUFFIX = ".spool";

  private final SpoolSettings settings;
  private final UploadSettings uploads;
  private final Unpacking unpacking;
  private final SpoolRoom room;

  Spool(
      SpoolSettings settings, UploadSettings uploads, Unpacking unpacking, MeterRegistry metrics) {
    this.settings = settings;
    this.uploads = uploads;
    this.unpacking = unpacking;
    this.room = new SpoolRoom(settings);
    metrics.gauge(BYTES, room, SpoolRoom::taken);
  }

  /// Makes the directory, and deletes what a process that was killed has left there.
  void prepare(@Observes StartupEvent started) {
    Path directory = settings.directory();
    try {
      Files.createDirectories(directory);
      try (DirectoryStream<Path> left =
          Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the spool directory cannot be used: " + directory, failure);
    }
  }

  /// Reads a body to its end and keeps the unpacked content of the dump in it.
  ///
  /// @param wrapping what stands around the dump
  /// @param identity a SHA-256 digest, fed with all that precedes the content in the dump's id
  /// @throws ProblemException when the body is too long, too slow, broken off or packed wrongly, or
  ///     there is no room; nothing is kept of it then
  public SpooledDump receive(
      UploadedBody body, Wrapping wrapping, MessageDigest identity, Progress progress) {
    if (body.announced() > uploads.maxSize().asLongValue()) {
      throw GuardedBody.tooLarge(uploads);
    }
    room.require(Math.max(0, body.announced()));
    Path path = settings.directory().resolve(PREFIX + UUID.randomUUID() + SUFFIX);
    SpoolFile file = SpoolFile.create(path, room);
    try {
      return new Reception(body, unpacking, file, identity)
          .run(new GuardedBody(body, uploads, progress), wrapping);
    } catch (RuntimeException | Error failure) {
      discard(file, failure);
      throw failure;
    }
  }

  /// The problem of a spool that cannot be written or read.
  public ProblemException unavailable(IOException cause) {
    return room.unavailable(cause);
  }

  private static void discard(SpoolFile file, Throwable failure) {
    try {
      file.close();
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }
}
