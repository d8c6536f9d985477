package org.papertide.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A checkout whose three services are [StandInService]s.
final class StandInCheckout {

  private StandInCheckout() {}

  static Path in(Path root) throws Exception {
    for (String service : List.of("ingest-service", "index-service", "api-service")) {
      writeJar(root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
    }
    return root;
  }

  private static void writeJar(Path jar) throws Exception {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH, location(StandInService.class) + " " + location(Up.class));
    Files.createDirectories(jar.getParent());
    try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      output.flush();
    } catch (IOException e) {
      throw new IOException("cannot write " + jar, e);
    }
  }

  private static String location(Class<?> type) throws Exception {
    return type.getProtectionDomain().getCodeSource().getLocation().toURI().toString();
  }
}
