package org.papertide.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/// How long each of many requests took: every one of them, since a percentile of a sample says
/// little of the slowest.
public final class Latencies {

  private static final double NANOS = 1e6;

  private final long[] ascending;

  private Latencies(long[] ascending) {
    this.ascending = ascending;
  }

  /// @param nanos one a request, at least one, in any order
  public static Latencies of(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    long[] ascending = nanos.clone();
    Arrays.sort(ascending);
    return new Latencies(ascending);
  }

  /// All of several rounds together.
  public static Latencies all(Collection<Latencies> rounds) {
    return of(rounds.stream().flatMapToLong(round -> LongStream.of(round.ascending)).toArray());
  }

  public int size() {
    return ascending.length;
  }

  /// The least time within which so many of a hundred requests were answered (nearest rank), in
  /// milliseconds.
  ///
  /// @param percent above 0, up to 100
  public double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * ascending.length);
    return ascending[Math.max(rank, 1) - 1] / NANOS;
  }

  /// Keeps them in a file.
  public void write(Path file) {
    ByteBuffer bytes = ByteBuffer.allocate(ascending.length * Long.BYTES);
    bytes.asLongBuffer().put(ascending);
    try {
      Files.write(file, bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was kept in a file.
  public static Latencies read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      long[] nanos = new long[bytes.capacity() / Long.BYTES];
      bytes.asLongBuffer().get(nanos);
      return of(nanos);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
