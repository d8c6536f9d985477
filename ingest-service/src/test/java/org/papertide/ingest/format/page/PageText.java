package org.papertide.ingest.format.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;

/// What the captured page format reads from a text.
record PageText(DumpTiming timing, List<DumpEntry> entries) {

  static final DumpReceipt RECEIPT = new DumpReceipt(null, Instant.parse("2026-01-02T03:04:05Z"));

  static PageText read(byte[] content, DumpReceipt receipt) {
    List<DumpEntry> entries = new ArrayList<>();
    try {
      DumpTiming timing =
          new CapturedPageFormat().parse(new ByteArrayInputStream(content), receipt, entries::add);
      return new PageText(timing, entries);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static PageText read(String... lines) {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), RECEIPT);
  }

  List<Observation> observations() {
    return entries.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .toList();
  }

  List<Rejection> rejections() {
    return entries.stream().filter(Rejection.class::isInstance).map(Rejection.class::cast).toList();
  }

  List<String> titles() {
    return observations().stream().map(Observation::title).toList();
  }

  List<String> reasons() {
    return rejections().stream().map(Rejection::reason).toList();
  }
}
