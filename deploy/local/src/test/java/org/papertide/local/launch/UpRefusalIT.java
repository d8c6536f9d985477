package org.papertide.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.launch.Launcher.Program;
import org.papertide.local.setting.Port;

class UpRefusalIT {

  @TempDir private Path folder;

  @Test
  void aServiceThatIsNotBuiltIsNamedWithHowToBuildIt() throws Exception {
    Path checkout = StandInCheckout.in(folder.resolve("checkout"));
    Path missing = checkout.resolve("index-service/target/quarkus-app/quarkus-run.jar");
    Files.delete(missing);
    try (Launcher launcher = new Launcher(checkout, folder)) {

      Program up = launcher.up();

      assertThat(up.exitStatus()).isOne();
      assertThat(up.output())
          .contains("index-service is not built", missing.toString(), "./mvnw -DskipTests package");
    }
  }

  @Test
  void aPortInUseIsNamedWithItsSettingAndWhoUsesItBeforeAnythingStarts() throws Exception {
    try (Launcher launcher = launcher();
        ServerSocket taken =
            new ServerSocket(launcher.port(Port.KAFKA), 1, InetAddress.getLoopbackAddress())) {

      Program up = launcher.up();

      assertThat(up.exitStatus()).isOne();
      assertThat(up.output())
          .contains("Port " + taken.getLocalPort())
          .contains("PAPERTIDE_KAFKA_PORT")
          .contains("pid " + ProcessHandle.current().pid());
      assertThat(launcher.data().resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void aFolderWithOtherFilesIsNeverTouched() throws Exception {
    try (Launcher launcher = launcher()) {
      Path precious = launcher.data().resolve("postgres/precious");
      Files.createDirectories(precious);

      Program up = launcher.up("--fresh");

      assertThat(up.exitStatus()).isOne();
      assertThat(up.output()).contains("not Papertide's", "PAPERTIDE_DATA");
      assertThat(precious).exists();
    }
  }

  @Test
  void anUnknownOptionIsRefused() throws Exception {
    try (Launcher launcher = launcher()) {

      Program up = launcher.up("--frsh");

      assertThat(up.exitStatus()).isEqualTo(2);
      assertThat(up.output()).contains("Unknown option --frsh");
      assertThat(launcher.data()).doesNotExist();
    }
  }

  private Launcher launcher() throws Exception {
    return new Launcher(StandInCheckout.in(folder.resolve("checkout")), folder);
  }
}
