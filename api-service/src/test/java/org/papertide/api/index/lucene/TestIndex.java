package org.papertide.api.index.lucene;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.PaperIndex.Generation;
import org.papertide.api.index.dump.DumpDocument;

/// A real index in a directory of the test's.
public final class TestIndex {

  private static final MemorySize BUFFER = new MemorySize(BigInteger.valueOf(16 << 20));

  private record Settings(Path directory, MemorySize writeBuffer, int totalUpTo, int queryTerms)
      implements IndexSettings {}

  private TestIndex() {}

  public static LucenePaperIndex open(Path directory) {
    return new LucenePaperIndex(
        new Settings(directory, BUFFER, 1000, 256), new SimpleMeterRegistry());
  }

  /// An index that answers, with these papers.
  public static LucenePaperIndex with(Path directory, PaperChange... papers) {
    LucenePaperIndex index = open(directory);
    Generation generation = index.begin("epoch-1");
    generation.apply(page(1, papers));
    index.activate(generation);
    return index;
  }

  /// What a transaction wrote, or several up to the highest.
  public static Changes page(long xid, PaperChange... papers) {
    Cursor to =
        Stream.concat(
                Stream.of(new Cursor(xid, papers.length)),
                Arrays.stream(papers).map(PaperChange::at))
            .max(Comparator.comparingLong(Cursor::xid).thenComparingLong(Cursor::no))
            .orElseThrow();
    return new Changes(List.of(papers), List.of(), to, Cursor.START);
  }

  public static Changes page(long xid, DumpDocument... dumps) {
    return new Changes(List.of(), List.of(dumps), Cursor.START, new Cursor(xid, dumps.length));
  }
}
