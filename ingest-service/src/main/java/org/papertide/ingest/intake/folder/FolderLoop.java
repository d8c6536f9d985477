package org.papertide.ingest.intake.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Goes through the folder again and again, on threads of its own: a volume that hangs holds up
/// nothing else.
final class FolderLoop {

  private static final Logger LOG = Logger.getLogger(FolderLoop.class);
  private static final int SIGNS_IN_LEASE = 4;

  private final Path folder;
  private final FolderRound round;
  private final Leftovers leftovers;
  private final FolderSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  // One goes round, the other gives signs of life while a file takes long.
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private String trouble = "";

  FolderLoop(Path folder, FolderRound round, Leftovers leftovers, FolderSettings settings) {
    this.folder = folder;
    this.round = round;
    this.leftovers = leftovers;
    this.settings = settings;
  }

  void start() {
    long pause = Math.max(1, settings.lease().toMillis() / SIGNS_IN_LEASE);
    var _ = threads.scheduleAtFixedRate(leftovers::beat, 0, pause, TimeUnit.MILLISECONDS);
    threads.execute(this::run);
    LOG.infof("dumps are taken from the folder %s", folder);
  }

  /// Begins no further file, and waits for the one in hand. What is not done by then stays claimed
  /// and is taken again later.
  void stop(Duration patience) {
    stopped.countDown();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warnf("the file in hand is not done within %s, and will be taken again", patience);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    BackOff pauses = new BackOff(settings.poll(), settings.longestPause());
    Duration pause = Duration.ZERO;
    while (!isStoppedWithin(pause)) {
      pause = pauses.after(goRound());
    }
    leftovers.end();
  }

  private boolean goRound() {
    try {
      boolean free = round.run(() -> stopped.getCount() == 0);
      trouble = "";
      return free;
    } catch (IOException | RuntimeException | Error failure) {
      // Said once: it will be the same for as long as the volume is away.
      if (!trouble.equals(failure.toString())) {
        trouble = failure.toString();
        LOG.errorf(failure, "the folder %s cannot be looked through", folder);
      }
      return false;
    }
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
