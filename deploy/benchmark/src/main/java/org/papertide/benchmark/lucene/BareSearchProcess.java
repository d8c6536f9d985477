package org.papertide.benchmark.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.papertide.benchmark.measure.Clients;
import org.papertide.benchmark.measure.Latencies;
import org.papertide.benchmark.system.ChildJvm;

/// Runs a [BareSearcher] as a process of its own.
public final class BareSearchProcess implements AutoCloseable {

  private static final int HEAP_MEGABYTES = 512;

  private final ChildJvm process;
  private final Path answers;

  private BareSearchProcess(ChildJvm process, Path answers) {
    this.process = process;
    this.answers = answers;
  }

  /// Starts it on an index.
  ///
  /// @param queries what it will be asked, referred to by number from then on
  /// @param scratch a folder to write to
  /// @throws IllegalStateException if the index has another number of papers
  public static BareSearchProcess start(
      Path index, List<String> queries, int papers, Path scratch) {
    try {
      Path file = Files.write(scratch.resolve("queries"), queries);
      ChildJvm process =
          ChildJvm.start(BareSearcher.class, HEAP_MEGABYTES, index.toString(), file.toString());
      int found = Integer.parseInt(process.await("papers"));
      if (found != papers) {
        process.close();
        throw new IllegalStateException(
            "the bare index has %d papers, not %d".formatted(found, papers));
      }
      return new BareSearchProcess(process, scratch.resolve("answers"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Answers the queries of these numbers, in so many threads.
  ///
  /// @param marking whether what was found is marked in the texts too
  public Clients.Round search(int from, int to, int threads, boolean marking) {
    String order = marking ? "highlight" : "search";
    process.tell("%s %d %d %d %s".formatted(order, from, to, threads, answers));
    long nanos = Long.parseLong(process.await("done"));
    return new Clients.Round(Latencies.read(answers), nanos);
  }

  /// What is found by the queries of these numbers: total and ids, each a line.
  public List<String> show(int from, int to) {
    process.tell("show %d %d %s".formatted(from, to, answers));
    process.await("done");
    try {
      return Files.readAllLines(answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.close();
  }
}
