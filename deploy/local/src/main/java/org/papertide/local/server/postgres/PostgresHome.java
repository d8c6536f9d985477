package org.papertide.local.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.papertide.local.server.Folders;
import org.papertide.local.server.process.LogTail;

/// Where a PostgreSQL keeps its data, its log and the password of its roles.
///
/// @param path absolute
record PostgresHome(Path path) {

  /// The role that may do everything.
  static final String ADMINISTRATOR = "postgres";

  Path data() {
    return path.resolve("data");
  }

  /// The password of every role.
  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the password of PostgreSQL", e);
    }
  }

  /// Makes the data directory and draws the passwords, where there is none yet.
  void initialise() {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return;
    }
    try {
      Files.createDirectories(path);
      Folders.delete(unfinished());
      drawPassword();
      List<String> command =
          command(
              "initdb",
              "--pgdata=" + unfinished(),
              "--username=" + ADMINISTRATOR,
              "--pwfile=" + passwordFile(),
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C");
      run(command);
      // Under its own name only when it is whole: a start that is killed here begins anew.
      Files.move(unfinished(), data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data directory of PostgreSQL", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making the data directory", e);
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path log = path.resolve("initdb.log");
    Process initdb =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (initdb.waitFor() != 0) {
      throw new IllegalStateException("initdb failed\n" + LogTail.of(log));
    }
  }

  private void drawPassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
  }

  /// PostgreSQL refuses to run as root. In a user namespace of its own it is nobody there, and
  /// still may use root's files.
  static List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(PostgresBinaries.directory().resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Path unfinished() {
    return path.resolve("data.unfinished");
  }

  private Path passwordFile() {
    return path.resolve("password");
  }
}
