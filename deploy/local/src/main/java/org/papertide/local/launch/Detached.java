package org.papertide.local.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.papertide.local.run.Progress;
import org.papertide.local.server.Installation;
import org.papertide.local.server.process.Session;
import org.papertide.local.setting.DataFolder;
import org.papertide.local.setting.FolderLock;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// Starts the launcher once more, in the background, and shows what it says until all is up.
final class Detached {

  private static final long STEP_MILLIS = 100;

  private final Settings settings;
  private final DataFolder data;
  private final Options options;
  private final Progress progress;
  // Of its own until everything is up: of two that start at once, the one that is refused must not
  // write over what the other says.
  private final Path log;

  Detached(Settings settings, Options options, Progress progress) {
    this.settings = settings;
    this.data = settings.data();
    this.options = options;
    this.progress = progress;
    this.log = data.launcherLog().resolveSibling("up." + ProcessHandle.current().pid() + ".log");
  }

  /// @return the exit status: 0 when everything is up, else that of the launcher
  /// @throws Refusal if another launcher uses the data
  int start() {
    OptionalLong holder = FolderLock.holder(data);
    if (holder.isPresent()) {
      throw FolderLock.inUse(data, holder.getAsLong());
    }
    data.claim();
    try {
      Files.deleteIfExists(data.readyFile());
      Process launcher = launch();
      Thread abort = new Thread(launcher::destroy, "abort");
      Runtime.getRuntime().addShutdownHook(abort);
      boolean up = follow(launcher);
      keepLog(up);
      if (!up) {
        return launcher.exitValue();
      }
      Runtime.getRuntime().removeShutdownHook(abort);
      progress.say(
          "It runs in the background (pid %d); what it says goes to %s"
              .formatted(launcher.pid(), data.launcherLog()));
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start in the background", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting in the background", e);
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(Session.ofItsOwn());
    command.add(Installation.java());
    command.add("-D" + Up.ROOT + "=" + settings.root());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Up.class.getName());
    command.addAll(options.inForeground());
    return new ProcessBuilder(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /// Gives the log its name, unless it is that of another launcher, which runs.
  private void keepLog(boolean up) throws IOException {
    if (up || FolderLock.holder(data).isEmpty()) {
      Files.move(log, data.launcherLog(), StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(log);
    }
  }

  /// Copies what the launcher says until it is up or has ended.
  private boolean follow(Process launcher) throws IOException, InterruptedException {
    try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
      while (true) {
        boolean ended = launcher.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS);
        boolean up = Files.exists(data.readyFile());
        copy(said, System.out);
        if (ended || up) {
          return up && !ended;
        }
      }
    }
  }

  private static void copy(RandomAccessFile log, PrintStream out) throws IOException {
    byte[] buffer = new byte[8192];
    for (int read = log.read(buffer); read > 0; read = log.read(buffer)) {
      out.write(buffer, 0, read);
    }
    out.flush();
  }
}
