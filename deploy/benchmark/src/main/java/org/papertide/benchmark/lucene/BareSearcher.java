package org.papertide.benchmark.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.papertide.benchmark.measure.Clients;

/// A process that answers queries from an index by a loop, and tells how long each took.
///
/// It is told in lines: `search FROM TO THREADS FILE` and `highlight FROM TO THREADS FILE` put the
/// times of these queries into the file and print `done` with the nanoseconds that all took;
/// `show FROM TO FILE` writes total and ids for each.
public final class BareSearcher {

  private final BareSearch search;
  private final List<String> queries;

  private BareSearcher(BareSearch search, List<String> queries) {
    this.search = search;
    this.queries = queries;
  }

  /// @param arguments directory of the index, file of queries
  public static void main(String[] arguments) throws IOException {
    try (Directory directory = FSDirectory.open(Path.of(arguments[0]));
        DirectoryReader reader = DirectoryReader.open(directory);
        BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      BareSearcher searcher =
          new BareSearcher(
              new BareSearch(new IndexSearcher(reader)), Files.readAllLines(Path.of(arguments[1])));
      System.out.println("papers " + reader.numDocs());
      @Nullable String order;
      while ((order = orders.readLine()) != null) {
        System.out.println("done " + searcher.obey(order.split(" ", -1)));
      }
    }
  }

  private long obey(String[] order) throws IOException {
    List<String> some = queries.subList(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
    if (order[0].equals("show")) {
      List<String> lines = new ArrayList<>();
      for (String query : some) {
        BareSearch.Found found = search.find(query);
        lines.add(
            found.total()
                + " "
                + found.hits().stream().map(BareSearch.Hit::id).collect(Collectors.joining(" ")));
      }
      Files.write(Path.of(order[3]), lines);
      return 0;
    }
    boolean marking = order[0].equals("highlight");
    Clients.Round round =
        Clients.run(Integer.parseInt(order[3]), some, query -> answer(query, marking));
    round.latencies().write(Path.of(order[4]));
    return round.nanos();
  }

  private void answer(String query, boolean marking) throws IOException {
    BareSearch.Found found = search.find(query);
    if (marking) {
      search.mark(found);
    }
  }
}
