package org.papertide.api.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.papertide.api.follow.Store;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.postgres.PostgresServer;

/// A store with a few papers and dumps for the whole service to be tried on.
public final class PreparedStore implements QuarkusTestResourceLifecycleManager {

  /// The dump that examples in OpenAPI speak of.
  static final String EXAMPLE_DUMP =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  static final String MERGED = "t-abcdefghijklmnop";
  static final LocalDate DAY = LocalDate.parse("2025-11-25");
  private static final Instant CAPTURED = Instant.parse("2025-11-25T00:00:00Z");

  private static Store store;

  static PostgresServer postgres() {
    return store.postgres();
  }

  @Override
  public Map<String, String> start() {
    try {
      Path home = Files.createTempDirectory("papertide-api");
      store = Store.start(home.resolve("postgres"));
      store.prepare();
      fill();
      return Map.of(
          "quarkus.datasource.jdbc.url",
          store.postgres().jdbcUrl(),
          "quarkus.datasource.username",
          LocalPostgres.API_ROLE,
          "quarkus.datasource.password",
          store.postgres().password(),
          "api.index.directory",
          home.resolve("index").toString(),
          "api.mcp.answer-within",
          "2s",
          "quarkus.http.test-port",
          "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill() throws SQLException {
    try (Connection writer = store.writer()) {
      long dump = Store.dump(writer, "complete", "huggingface");
      long paper = Store.paper(writer, "arxiv:2404.14619", "OpenELM: <Open> Language Models");
      Store.paper(writer, MERGED.replace("arxiv:", ""), "OpenELM: <Open> Language Models");
      Store.execute(
          writer,
          "update paper set merged_into = ?, revision = null where identity = ?",
          paper,
          MERGED);
      observe(writer, dump, 1, "arxiv:2404.14619", "OpenELM: <Open> Language Models", 2);
      Store.paper(writer, "arxiv:hep-th/9901001", "Branes in Old Style");
      observe(writer, dump, 2, "arxiv:hep-th/9901001", "Branes in Old Style", 1);
      Store.paper(writer, "other:a/b c", "A Producer's Paper");
      Store.paper(writer, "arxiv:2401.00009", "Regretted");
      Store.execute(
          writer, "update paper set withdrawn = true where identity = 'arxiv:2401.00009'");
      announce(
          writer,
          "complete",
          "producer = 'nightly', entries = 2, stored_observations = 2",
          "2025-11-25T10:00:00Z");
      revised(writer, dump);
      Store.paper(writer, "other:notes/history", "A Paper Called History");
      Store.paper(writer, "other:notes.md", "A Paper Called Like a Form");
      Store.paper(writer, "other:100% a/../b?#", "A Paper of Odd Name");
      dumps(writer);
      lost(writer);
    }
  }

  /// A paper with two texts.
  private static void revised(Connection writer, long dump) throws SQLException {
    long again = Store.dump(writer, "receiving", "huggingface");
    Store.paper(writer, "arxiv:2401.00077", "Two old texts");
    Store.paper(writer, "arxiv:2401.00077", "Two new texts");
    Store.observe(writer, dump, 3, "arxiv:2401.00077", "Two old texts", CAPTURED, null, null);
    Store.observe(
        writer,
        again,
        1,
        "arxiv:2401.00077",
        "Two new texts",
        CAPTURED.plusSeconds(60),
        null,
        null);
  }

  private static void lost(Connection writer) throws SQLException {
    Store.execute(
        writer,
        """
        insert into rejection
        select dump_no, entry, 'line ' || entry, 'no-abstract', 'It has no abstract.',
               case entry when 1 then repeat('x', 5000) end
        from dump, generate_series(1, 3) as entry where dump_id = 'dead'
        """);
    Store.execute(
        writer,
        """
        insert into dead_letter (topic_id, topic, partition, record_offset, dump_no, entry_number,
                                 cause, detail, headers, key, value)
        select gen_random_uuid(), 'papers', 1, n, case n when 1 then dump_no end, n,
               'unreadable-event', 'It cannot be read.', '{"ce_type": "x"}', 'key',
               case n when 1 then convert_to('{"broken":', 'UTF8')
                      when 2 then '\\xc328'::bytea
                      else convert_to('x' || repeat('é', 5000), 'UTF8') end
        from dump, generate_series(1, 3) as n where dump_id = 'dead'
        """);
  }

  private static void dumps(Connection writer) throws SQLException {
    Store.dump(writer, EXAMPLE_DUMP, "huggingface");
    announce(writer, EXAMPLE_DUMP, "entries = 0", "2025-11-24T10:00:00Z");
    Store.dump(writer, "receiving", "huggingface");
    announce(writer, "receiving", "entries = 9, stored_observations = 2", "2025-11-26T10:00:00Z");
    Store.dump(writer, "silent", "huggingface");
    announce(
        writer,
        "silent",
        "entries = 9, last_event_at = now() - interval '11 minutes'",
        "2025-11-27T10:00:00Z");
    Store.dump(writer, "dead", "arxiv");
    announce(
        writer,
        "dead",
        "entries = 5, dead_letters = 1, stored_rejections = 3",
        "2025-11-28T10:00:00Z");
    Store.dump(writer, "refused", "huggingface");
    announce(
        writer,
        "refused",
        "entries = 0, refusal_type = 'no-usable-entry', refusal_detail = 'Nothing in it.'",
        "2025-11-29T10:00:00Z");
  }

  private static void announce(Connection writer, String id, String set, String receivedAt)
      throws SQLException {
    Store.execute(
        writer,
        "update dump set format = 'captured-page', received_at = ?::timestamptz, "
            + set
            + ", changed_xid = pg_current_xact_id() where dump_id = ?",
        receivedAt,
        id);
  }

  private static void observe(
      Connection writer, long dump, int entry, String identity, String title, int position)
      throws SQLException {
    Store.observe(writer, dump, entry, identity, title, CAPTURED, DAY, position);
  }

  @Override
  public void stop() {
    if (store != null) {
      store.close();
    }
  }
}
