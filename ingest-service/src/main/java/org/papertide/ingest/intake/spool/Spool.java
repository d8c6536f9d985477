package org.papertide.ingest.intake.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;

/// Keeps the bodies of dumps on disk while they are in hand. For any number of threads; one spool
/// directory belongs to one process.
@ApplicationScoped
public class Spool {

  private static final String PREFIX = "dump-";
  private static final String SUFFIX = ".spool";

  private final SpoolSettings settings;

  Spool(SpoolSettings settings) {
    this.settings = settings;
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

  /// Reads a body to its end and keeps its decoded content.
  ///
  /// @param identity a SHA-256 digest, fed with all that precedes the content in the dump's id
  /// @throws ProblemException when the body is too long, too slow, broken off or packed wrongly, or
  ///     the disk is full; nothing is kept of it then
  public SpooledDump receive(UploadedBody body, MessageDigest identity) {
    if (body.announced() > settings.maxBody().asLongValue()) {
      throw BodyTransfer.tooLarge(settings);
    }
    FileChannel file = create();
    try {
      return new BodyTransfer(body, file, settings).run(identity);
    } catch (RuntimeException | Error failure) {
      discard(file, failure);
      throw failure;
    }
  }

  private FileChannel create() {
    try {
      Path file = settings.directory().resolve(PREFIX + UUID.randomUUID() + SUFFIX);
      return FileChannel.open(file, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE);
    } catch (IOException failure) {
      throw unavailable(failure);
    }
  }

  private static void discard(FileChannel file, Throwable failure) {
    try {
      file.close();
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  /// The problem of a spool that cannot be written or read.
  public static ProblemException unavailable(IOException cause) {
    String detail = "The service cannot keep the dump on its disk for now. Push it again later.";
    Problem problem = Problem.of("spool-unavailable", 503, detail);
    return new ProblemException(problem, BodyTransfer.RETRY_AFTER, cause);
  }
}
