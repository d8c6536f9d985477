package org.papertide.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The rounds of one side of a suite, and what its process used for them. For one thread.
public final class Rounds {

  private final String name;
  private final String process;
  private final List<Clients.Round> rounds = new ArrayList<>();
  private double cpuSeconds;
  private long peakBytes;

  /// @param name what this side is, with its number of clients
  public Rounds(String name, String process) {
    this.name = name;
    this.process = process;
  }

  /// Adds a round that a process answers.
  public void measure(long pid, Supplier<Clients.Round> round) {
    try (ProcessMeter meter = ProcessMeter.of(pid)) {
      rounds.add(round.get());
      Usage usage = meter.usage();
      cpuSeconds += usage.cpuSeconds();
      peakBytes = Math.max(peakBytes, usage.peakBytes());
    }
  }

  public Clients.Round latest() {
    return rounds.getLast();
  }

  /// The latencies of all rounds together.
  public Latencies latencies() {
    return Latencies.all(rounds.stream().map(Clients.Round::latencies).toList());
  }

  /// A figure of each round as a multiple of the neighbouring round beside it.
  public Series ratios(Rounds beside, ToDoubleFunction<Clients.Round> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      ratios.add(figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(beside.rounds.get(i)));
    }
    return Series.of(ratios);
  }

  /// Adds the row of this side.
  public void show(Times times) {
    double rate = Series.of(rounds.stream().map(Clients.Round::rate).toList()).median();
    times.row(name, latencies(), rate, Map.of(process, new Usage(cpuSeconds, peakBytes)));
  }
}
