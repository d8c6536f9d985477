package org.papertide.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.papertide.benchmark.follow.Rebuild;
import org.papertide.benchmark.lucene.BareIndexProcess;
import org.papertide.benchmark.lucene.PaperFile;
import org.papertide.benchmark.measure.Run;
import org.papertide.benchmark.store.Drain;
import org.papertide.benchmark.system.ServiceProcess;
import org.papertide.benchmark.system.Services;

/// What the suites about api-service work on: papers in PostgreSQL, and two indexes of them, that
/// of api-service and a bare one. Each is made when it is first asked for. For one thread.
public final class Library {

  /// What the first papers cost is the virtual machine's warming up.
  public static final double WARM_UP = 0.2;

  private static final Duration START = Duration.ofSeconds(90);

  private final Workload workload;
  private @Nullable PaperFile papers;

  /// @param workload the dumps that become the papers, and the servers that keep them
  Library(Workload workload) {
    this.workload = workload;
  }

  public Workload workload() {
    return workload;
  }

  /// The papers, which have come into PostgreSQL as producers bring them: by ingest-service and
  /// index-service.
  public PaperFile papers() throws SQLException {
    PaperFile known = papers;
    if (known == null) {
      known = fill();
      papers = known;
    }
    return known;
  }

  private PaperFile fill() throws SQLException {
    workload.servers().emptyDatabase();
    workload.topic().recreate();
    workload.say("publishing the dumps");
    try (ServiceProcess ingest = Services.ingest(workload.site(), workload.servers())) {
      workload.pushAll(ingest);
    }
    workload.say("storing their papers");
    new Drain(workload).run(0, workload.topic().end());
    workload.say("writing the papers down for the bare side");
    try (Connection connection = workload.servers().postgres().connect()) {
      PaperFile written = PaperFile.write(connection, workload.site().home().resolve("papers"));
      workload.servers().settle();
      return written;
    }
  }

  /// Starts api-service on its index of all papers, and waits until it is ready.
  public ServiceProcess api() throws SQLException {
    if (!Files.exists(apiIndex())) {
      rebuild();
    }
    ServiceProcess api = launch();
    api.awaitReady(START);
    return api;
  }

  /// Starts api-service on whatever index it has, and does not wait.
  public ServiceProcess launch() {
    return Services.api(workload.site(), workload.servers(), apiIndex());
  }

  /// Lets api-service build its index anew.
  public Run rebuild() throws SQLException {
    return Rebuild.run(this, papers().size());
  }

  /// The bare index of all papers.
  public Path bareIndex() throws SQLException {
    if (!Files.exists(bareDirectory())) {
      rebuildBare();
    }
    return bareDirectory();
  }

  /// Builds the bare index anew.
  public Run rebuildBare() throws SQLException {
    return BareIndexProcess.run(papers(), bareDirectory());
  }

  public Path apiIndex() {
    return workload.site().home().resolve("api-index");
  }

  private Path bareDirectory() {
    return workload.site().home().resolve("bare-index");
  }
}
