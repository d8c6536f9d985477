package org.papertide.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients that ask one question after the other, each as soon as its last one is answered.
public final class Clients {

  /// Whoever answers.
  public interface Side {

    /// Returns once the whole answer is there.
    void answer(String question) throws Exception;
  }

  /// What came of a round.
  ///
  /// @param nanos until the last client had its last answer
  public record Round(Latencies latencies, long nanos) {

    /// Answers a second.
    public double rate() {
      return latencies.size() / (nanos / 1e9);
    }
  }

  private Clients() {}

  /// Asks every question once: of so many clients each takes every so many-th.
  ///
  /// @throws IllegalStateException if one is not answered
  public static Round run(int clients, List<String> questions, Side side) {
    long[] nanos = new long[questions.size()];
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      long start = System.nanoTime();
      List<Future<?>> asking = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        asking.add(
            threads.submit(
                () -> {
                  for (int i = first; i < nanos.length; i += clients) {
                    long asked = System.nanoTime();
                    side.answer(questions.get(i));
                    nanos[i] = System.nanoTime() - asked;
                  }
                  return null;
                }));
      }
      for (Future<?> each : asking) {
        each.get();
      }
      return new Round(Latencies.of(nanos), System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question was not answered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
