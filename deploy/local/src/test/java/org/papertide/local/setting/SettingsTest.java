package org.papertide.local.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir private Path root;

  @Test
  void withoutVariablesThePortsAndTheFolderAreTheUsualOnes() throws Exception {
    Settings settings = Settings.from(root, Map.of());

    assertThat(settings.ports())
        .containsOnly(
            Map.entry(Port.API, 8080),
            Map.entry(Port.INGEST, 8081),
            Map.entry(Port.INDEX, 8082),
            Map.entry(Port.POSTGRES, 15432),
            Map.entry(Port.KAFKA, 19092),
            Map.entry(Port.KAFKA_CONTROLLER, 19093));
    assertThat(settings.data().path()).isEqualTo(root.toRealPath().resolve("data"));
  }

  @Test
  void aFolderIsKnownByOneNameHoweverItIsReached() throws Exception {
    Path real = Files.createDirectory(root.resolve("real"));
    Path link = Files.createSymbolicLink(root.resolve("link"), real);

    Settings settings = Settings.from(root, Map.of("PAPERTIDE_DATA", link.toString()));

    assertThat(settings.data().path()).isEqualTo(real.toRealPath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "99999999999"})
  void whatIsNoPortIsRefusedByTheNameOfItsVariable(String value) {
    assertThatThrownBy(() -> Settings.from(root, Map.of("PAPERTIDE_INDEX_PORT", value)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.exitStatus()).isEqualTo(2))
        .hasMessageContainingAll("PAPERTIDE_INDEX_PORT", "'" + value + "'");
  }

  @Test
  void onePortForTwoIsRefusedByBothNames() {
    assertThatThrownBy(() -> Settings.from(root, Map.of("PAPERTIDE_INDEX_PORT", "8080")))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("PAPERTIDE_API_PORT", "PAPERTIDE_INDEX_PORT", "8080");
  }

  @Test
  void aFileIsNoDataFolder() throws Exception {
    Path file = Files.createFile(root.resolve("file"));

    assertThatThrownBy(() -> Settings.from(root, Map.of("PAPERTIDE_DATA", file.toString())))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("PAPERTIDE_DATA", file.toString());
  }
}
