package org.papertide.local.server.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.papertide.local.server.Installation;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the archive that comes as a library.
final class PostgresBinaries {

  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final int OWNER_MAY_RUN = 0100;

  private PostgresBinaries() {}

  /// The directory with `bin/postgres` in it. Unpacks it where it is missing; several processes may
  /// do so at once.
  static Path directory() {
    Path directory = Installation.target().resolve("postgresql");
    try {
      if (!Files.exists(directory.resolve("bin/postgres"))) {
        unpackBeside(directory);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL into " + directory, e);
    }
  }

  /// Unpacks into a directory of its own and renames that, so that nobody ever sees half of it.
  private static void unpackBeside(Path directory) throws IOException {
    Path fresh = Files.createTempDirectory(directory.getParent(), "postgresql-");
    String archive = archiveName();
    try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (resource == null) {
        throw new IOException("no PostgreSQL for this machine on the class path: " + archive);
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
        unpack(tar, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, PROGRAM);
    try {
      Files.move(fresh, directory);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another process was faster; its copy is as good, and ours is left for the next clean build.
      if (!Files.exists(directory.resolve("bin/postgres"))) {
        throw e;
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path root) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path file = root.resolve(entry.getName()).normalize();
      if (!file.startsWith(root)) {
        throw new IOException("the archive leaves its directory: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(file);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      } else {
        Files.createDirectories(file.getParent());
        Files.copy(tar, file);
        if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
          Files.setPosixFilePermissions(file, PROGRAM);
        }
      }
    }
  }

  private static String archiveName() {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    return "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }
}
