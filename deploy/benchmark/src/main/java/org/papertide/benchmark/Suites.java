package org.papertide.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.benchmark.answer.LookupSuite;
import org.papertide.benchmark.answer.SearchSuite;
import org.papertide.benchmark.corpus.Dumps;
import org.papertide.benchmark.corpus.Papers;
import org.papertide.benchmark.follow.FreshSuite;
import org.papertide.benchmark.follow.IndexSuite;
import org.papertide.benchmark.follow.StartSuite;
import org.papertide.benchmark.measure.Result;
import org.papertide.benchmark.publish.PublishSuite;
import org.papertide.benchmark.store.RepeatSuite;
import org.papertide.benchmark.store.StoreSuite;
import org.papertide.benchmark.system.Servers;
import org.papertide.benchmark.system.ServiceProcess;

/// The suites by name, and what they work on, which is made when the first one needs it. For one
/// thread.
final class Suites {

  private final ServiceProcess.Site site;
  private final Servers servers;
  private final Options options;
  private final Path seeds;
  private @Nullable Workload events;
  private @Nullable Library library;

  Suites(ServiceProcess.Site site, Servers servers, Options options) {
    this.site = site;
    this.servers = servers;
    this.options = options;
    this.seeds = site.root().resolve("seeds");
  }

  Result run(String suite) throws SQLException, IOException {
    return switch (suite) {
      case "publish" -> new PublishSuite(events()).run();
      case "store" -> new StoreSuite(events()).run();
      case "repeat" -> new RepeatSuite(events()).run();
      case "index" -> new IndexSuite(library()).run();
      case "search" -> new SearchSuite(library()).run();
      case "lookup" -> new LookupSuite(library()).run();
      case "fresh" -> new FreshSuite(library(), Papers.inManyWords(seeds)).run();
      case "start" -> new StartSuite(library()).run();
      default -> throw new IllegalArgumentException(suite);
    };
  }

  private Workload events() {
    Workload known = events;
    if (known == null) {
      known = workload(Papers.from(seeds), "dump.jsonl");
      events = known;
    }
    return known;
  }

  private Library library() {
    Library known = library;
    if (known == null) {
      known = new Library(workload(Papers.inManyWords(seeds), "many-words.jsonl"));
      library = known;
    }
    return known;
  }

  private Workload workload(Papers papers, String name) {
    return new Workload(site, servers, dumps(papers, name), options.repetitions());
  }

  private List<Path> dumps(Papers papers, String name) {
    if (options.from() != null) {
      return Dumps.in(options.from());
    }
    System.out.printf("Writing a dump of %,d papers%n", options.papers());
    return List.of(Dumps.write(papers, options.papers(), site.home().resolve(name)));
  }
}
