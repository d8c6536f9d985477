package org.papertide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.papertide.benchmark.measure.Machine;
import org.papertide.benchmark.measure.Result;
import org.papertide.benchmark.system.Servers;
import org.papertide.benchmark.system.ServiceProcess;
import org.papertide.local.server.Folders;

/// Runs the suites that it is asked for, one after the other, and writes down what came out.
public final class Benchmark {

  private final Options options;
  private final Path root;

  private Benchmark(Options options, Path root) {
    this.options = options;
    this.root = root;
  }

  // Held, since loggers that nobody holds are forgotten with their level.
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  /// Exits with 2 when the command line cannot be understood.
  public static void main(String[] arguments) throws IOException, SQLException {
    KAFKA.setLevel(Level.SEVERE);
    try {
      Options options = Options.parse(arguments);
      new Benchmark(options, Path.of(System.getProperty("papertide.root"))).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + " See deploy/benchmark/run --help.");
      System.exit(2);
    }
  }

  private void run() throws IOException, SQLException {
    Path home = Files.createTempDirectory("papertide-benchmark-");
    try (Servers servers = Servers.start(home)) {
      Suites suites =
          new Suites(new ServiceProcess.Site(root, home, options.recordings()), servers, options);
      ResultsFile results = new ResultsFile(root.resolve("deploy/benchmark/RESULTS.md"));
      for (String suite : options.suites()) {
        Result result = suites.run(suite);
        System.out.println("\n" + suite + "\n\n" + result.markdown());
        if (options.results()) {
          results.put(suite, description(), result.markdown());
        }
      }
    } finally {
      Folders.delete(home);
    }
  }

  private String description() {
    String data =
        options.from() == null
            ? "--papers " + options.papers()
            : "--from " + options.from().getFileName();
    return "`deploy/benchmark/run %s %s --repetitions %d` on %s"
        .formatted(
            String.join(" ", options.suites()), data, options.repetitions(), Machine.description());
  }
}
