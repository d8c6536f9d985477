package org.papertide.system.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.assembly.PapersTopic;
import org.papertide.system.assembly.Pusher;
import org.papertide.system.dumps.DumpMaker;
import org.papertide.system.strike.Scene;
import org.papertide.system.strike.Stream;
import org.papertide.system.truth.Comparison;
import org.papertide.system.truth.Truth;

/// Faults in an order drawn from a seed, while dumps made from the same seed stream in. In between
/// and at the end everything is compared. For one thread.
public final class FaultRun implements AutoCloseable {

  private final AssembledSystem system;
  private final Random random;
  private final Journal journal = new Journal();
  private final PapersTopic topic;
  private final Comparison comparison;
  private final Scene scene;

  /// @param share entries to stream in during one fault, or more where it takes longer
  public FaultRun(AssembledSystem system, long seed, int share) {
    this.system = system;
    this.random = new Random(seed);
    this.topic = new PapersTopic(system.kafka().bootstrapServers());
    Truth truth = new Truth();
    this.comparison = new Comparison(system, truth);
    Stream stream =
        new Stream(
            new DumpMaker(seed), new Pusher(system, new Random(seed)), truth, new Random(seed));
    this.scene = new Scene(system, topic, stream, truth, comparison, random, share);
  }

  /// Every fault once, in an order drawn at random.
  public List<Fault> everyFault() {
    List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
    Collections.shuffle(faults, random);
    return faults;
  }

  /// Makes one fault after the other, without waiting in between for what it left behind.
  public void make(List<Fault> faults) throws Exception {
    for (Fault fault : faults) {
      scene.stream().flow(scene.share());
      try {
        String seen = fault.strike(scene);
        journal.note(fault.title(), seen + "; " + scene.stream().finish().text());
        scene.stream().forget();
      } catch (Exception | AssertionError e) {
        journal.note(fault.title(), "failed: " + e);
        System.out.println("Sessions of the database:\n" + scene.sessions());
        throw e;
      }
    }
  }

  /// Waits until everything is ready again and has arrived, and compares all of it.
  public void compare() throws Exception {
    try {
      system.awaitReady();
      journal.note("everything compared", comparison.mustHold());
    } catch (Exception | AssertionError e) {
      journal.note("everything compared", "failed: " + e.getClass().getSimpleName());
      throw e;
    }
  }

  /// What was done and what held.
  public String table() {
    return journal.table();
  }

  @Override
  public void close() {
    topic.close();
  }
}
