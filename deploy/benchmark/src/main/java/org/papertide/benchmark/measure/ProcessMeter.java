package org.papertide.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads what a process and its children have used from `/proc` (Linux; see proc(5)).
public final class ProcessMeter implements AutoCloseable {

  // USER_HZ, which is 100 on every Linux that runs on today's hardware.
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TICKS = 11;
  private static final int CHILD_SYSTEM_TICKS = 14;
  private static final long SAMPLE_MILLIS = 200;

  private final long pid;
  private final double cpuBefore;
  private final Thread sampler;
  private volatile boolean done;
  private volatile long peakOfTree;

  private ProcessMeter(long pid) {
    this.pid = pid;
    this.cpuBefore = cpuSeconds();
    this.sampler = Thread.ofPlatform().daemon().name("memory of " + pid).start(this::sample);
  }

  /// Begins to measure a process.
  public static ProcessMeter of(long pid) {
    return new ProcessMeter(pid);
  }

  /// What was used since this began. A single process is asked for its own high-water mark.
  public Usage usage() {
    List<Long> tree = tree();
    long peak = tree.size() == 1 ? bytes(pid, "status", "VmHWM:") : peakOfTree;
    return new Usage(cpuSeconds() - cpuBefore, peak);
  }

  @Override
  public void close() {
    done = true;
    try {
      sampler.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample() {
    while (!done) {
      List<Long> tree = tree();
      if (tree.size() > 1) {
        long now = tree.stream().mapToLong(each -> bytes(each, "smaps_rollup", "Pss:")).sum();
        peakOfTree = Math.max(peakOfTree, now);
      }
      try {
        Thread.sleep(SAMPLE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private List<Long> tree() {
    List<Long> tree = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid)
        .ifPresent(process -> process.descendants().forEach(child -> tree.add(child.pid())));
    return tree;
  }

  /// Of a process and its children, those that have ended included.
  private double cpuSeconds() {
    return tree().stream().mapToLong(ProcessMeter::ticks).sum() / TICKS_PER_SECOND;
  }

  private static long ticks(long pid) {
    String stat = read(pid, "stat");
    // The name in parentheses may hold anything, so fields are counted from its end.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    long ticks = 0;
    for (int i = USER_TICKS; i <= CHILD_SYSTEM_TICKS && i < fields.length; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }

  private static long bytes(long pid, String file, String name) {
    return read(pid, file)
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElse(0);
  }

  /// Empty when the process has ended, be it while it was read.
  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException ended) {
      return "";
    }
  }
}
