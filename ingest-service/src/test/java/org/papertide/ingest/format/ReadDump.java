package org.papertide.ingest.format;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.format.entry.EntrySettings;

/// What a format reads from a dump.
public record ReadDump(DumpTiming timing, List<DumpEntry> entries) {

  public static final DumpReceipt RECEIPT =
      new DumpReceipt(null, Instant.parse("2026-01-02T03:04:05Z"));

  public static final EntrySettings SETTINGS = new Bounds(16 * 1024, 16);

  /// The defaults.
  public static final EntrySettings USUAL_SETTINGS = new Bounds(1024 * 1024, 64);

  /// @param bytes of an entry
  public record Bounds(int bytes, int maxDepth) implements EntrySettings {
    @Override
    public MemorySize maxSize() {
      return new MemorySize(BigInteger.valueOf(bytes));
    }
  }

  public static ReadDump read(DumpFormat format, InputStream content, DumpReceipt receipt) {
    List<DumpEntry> entries = new ArrayList<>();
    try {
      return new ReadDump(format.parse(content, receipt, entries::add), entries);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static ReadDump read(DumpFormat format, byte[] content) {
    return read(format, new ByteArrayInputStream(content), RECEIPT);
  }

  public static ReadDump read(DumpFormat format, String content) {
    return read(format, content.getBytes(StandardCharsets.UTF_8));
  }

  /// How the format answers when it is asked about a dump.
  public static Recognition recognise(DumpFormat format, String content) {
    return format.recognise(new DumpHead(content));
  }

  public Observation observation() {
    return (Observation) entries.getFirst();
  }

  public List<Observation> observations() {
    return only(Observation.class);
  }

  public List<Withdrawal> withdrawals() {
    return only(Withdrawal.class);
  }

  public List<String> titles() {
    return observations().stream().map(Observation::title).toList();
  }

  /// Place and reason of each rejection, such as `item 3: no-title`.
  public List<String> rejections() {
    return only(Rejection.class).stream().map(one -> one.place() + ": " + one.reason()).toList();
  }

  private <T extends DumpEntry> List<T> only(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
