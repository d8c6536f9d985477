package org.papertide.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.launch.Launcher.Program;

class UpIT {

  private static final String NO_SEEDS = "--no-seeds";

  @TempDir private Path folder;
  private Launcher launcher;

  @BeforeEach
  void checkout() throws Exception {
    launcher = new Launcher(StandInCheckout.in(folder.resolve("checkout")), folder);
  }

  @AfterEach
  void endEverything() {
    launcher.close();
  }

  @Test
  void aSignalStopsEverythingInOrderAndASecondOneDoesNoHarm() throws Exception {
    Program up = launcher.upAndReady(NO_SEEDS);

    up.signal("INT");
    await().atMost(Launcher.PATIENCE).until(() -> up.output().contains("stopping index-service"));
    up.signal("INT");

    assertThat(up.exitStatus()).as(up.output()).isZero();
    assertThat(launcher.processes()).isEmpty();
    assertThat(launcher.log("run/ingest-service.log"))
        .contains("beside [API, INGEST, INDEX, POSTGRES, KAFKA, KAFKA_CONTROLLER]");
    assertThat(launcher.log("run/index-service.log"))
        .contains("beside [API, INDEX, POSTGRES, KAFKA, KAFKA_CONTROLLER]");
    assertThat(launcher.log("run/api-service.log"))
        .contains("beside [API, POSTGRES, KAFKA, KAFKA_CONTROLLER]");
    assertThat(up.output().indexOf("stopping Kafka"))
        .isBetween(0, up.output().indexOf("stopping PostgreSQL"));
    assertThat(launcher.log("postgres/postgres.log")).contains("database system is shut down");
  }

  @Test
  void aPartThatDiesIsNamedWithTheEndOfItsLogAndTheRestStops() throws Exception {
    Program up = launcher.upAndReady(NO_SEEDS);

    launcher.part("postgres/postgres.pid").destroyForcibly();

    assertThat(up.exitStatus()).isOne();
    assertThat(up.output())
        .contains("PostgreSQL ended by itself with exit status 137")
        .contains("database system is ready to accept connections")
        .contains("stopping Kafka");
    await().atMost(Launcher.PATIENCE).until(() -> launcher.processes().isEmpty());
  }

  @Test
  void theNextRunRecoversFromALauncherThatWasKilled() throws Exception {
    Program killed = launcher.upAndReady(NO_SEEDS);
    List<ProcessHandle> left = launcher.processes();

    killed.signal("KILL");
    killed.exitStatus();
    Files.delete(launcher.data().resolve("up.ready"));
    Program next = launcher.upAndReady(NO_SEEDS);

    assertThat(left).hasSizeGreaterThanOrEqualTo(5).noneMatch(ProcessHandle::isAlive);
    assertThat(next.process().isAlive()).isTrue();
  }

  @Test
  void theNextRunEndsAProcessThatNobodyHoldsAnyMore() throws Exception {
    Program killed = launcher.upAndReady(NO_SEEDS);
    ProcessHandle kafka = launcher.part("kafka/kafka.pid");

    killAtOnce(
        Stream.concat(shellsOf("kafka").stream(), Stream.of(killed.process().toHandle())).toList());
    killed.exitStatus();
    boolean outlived = kafka.isAlive();
    Program next = launcher.up(NO_SEEDS);
    await()
        .atMost(Launcher.PATIENCE)
        .until(() -> next.output().contains("Papertide is up") || !next.process().isAlive());

    assertThat(next.output()).contains("Papertide is up");
    assertThat(outlived).isTrue();
    assertThat(kafka.isAlive()).isFalse();
  }

  @Test
  void onlyOneRunsOnAFolderAndDownStopsIt() {
    Program first = launcher.upAndReady(NO_SEEDS);

    Program second = launcher.up("--fresh", NO_SEEDS);
    int refused = second.exitStatus();
    Program down = launcher.down();
    int stopped = down.exitStatus();
    Program again = launcher.down();
    int nothing = again.exitStatus();

    assertThat(refused).isOne();
    assertThat(second.output())
        .contains("already runs on " + launcher.data())
        .contains("pid " + first.process().pid());
    assertThat(stopped).as(down.output()).isZero();
    assertThat(first.exitStatus()).isZero();
    assertThat(launcher.processes()).isEmpty();
    assertThat(nothing).isZero();
    assertThat(again.output()).contains("Nothing runs on " + launcher.data());
  }

  @Test
  void detachReturnsWhenEverythingIsUpAndLeavesItRunning() throws Exception {
    Program detached = launcher.up("--detach", NO_SEEDS);
    int status = detached.exitStatus();

    boolean running = launcher.part("run/api-service.pid").isAlive();
    int stopped = launcher.down().exitStatus();

    assertThat(status).as(detached.output()).isZero();
    assertThat(detached.output())
        .contains("Papertide is up", launcher.data().resolve("up.log").toString());
    assertThat(running).isTrue();
    assertThat(stopped).isZero();
    assertThat(launcher.processes()).isEmpty();
  }

  @Test
  void freshWipesTheDataAndNothingElse() throws Exception {
    launcher.upAndReady(NO_SEEDS);
    String password = launcher.log("postgres/password");
    launcher.down().exitStatus();
    Files.writeString(launcher.data().resolve("notes.txt"), "mine");

    launcher.upAndReady("--fresh", NO_SEEDS);

    assertThat(launcher.log("postgres/password")).isNotEqualTo(password);
    assertThat(launcher.log("notes.txt")).isEqualTo("mine");
  }

  /// With one command, so that none of them can react to the end of another.
  private static void killAtOnce(List<ProcessHandle> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", "-KILL"));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  private List<ProcessHandle> shellsOf(String name) {
    String pidFile = launcher.data().resolve(name).resolve(name + ".pid").toString();
    return launcher.processes().stream()
        .filter(process -> process.info().commandLine().orElse("").contains(pidFile))
        .toList();
  }
}
