package org.papertide.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The five captured pages, and what is known to be in them.
public enum SeedDump {
  OVERPARAMETERIZATION("000_2742e514885cb7d2.txt", "2025-08-06", 58),
  ARCHITECTURE("001_3bc7039adcf0a2e4.txt", "2025-05-09", 54),
  SCALING("002_61b53993bdef9b30.txt", "2025-03-17", 68),
  CURRICULUM("003_6e0f9288631cb1a5.txt", "2025-04-24", 63),
  WITH_DETAILS("004_f9d6a497e4b3b83f.txt", "2025-11-25", 63);

  private static final Path SEEDS = Path.of("..", "seeds");

  private final String file;
  private final String capturedOn;
  private final int entries;

  SeedDump(String file, String capturedOn, int entries) {
    this.file = file;
    this.capturedOn = capturedOn;
    this.entries = entries;
  }

  public String capturedOn() {
    return capturedOn;
  }

  public int entries() {
    return entries;
  }

  public Path path() {
    return SEEDS.resolve(file);
  }

  public byte[] bytes() {
    try {
      return Files.readAllBytes(path());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public List<String> lines() {
    return List.of(new String(bytes(), StandardCharsets.UTF_8).split("\n", -1));
  }
}
