package org.papertide.benchmark.lucene;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/// The papers that PostgreSQL holds, in a file: what a bare loop indexes.
///
/// @param size how many
public record PaperFile(Path path, int size) {

  private static final int BUFFER = 1 << 20;
  private static final int ROWS = 1_000;
  private static final String PAPERS =
      """
      select paper_id, title, abstract
      from paper join revision on revision.hash = paper.revision
      where not withdrawn
      order by paper_no
      """;

  /// One of them.
  public record Entry(String id, String title, String text) {}

  /// Writes all that are there now, in the order of their numbers.
  public static PaperFile write(Connection connection, Path path) throws SQLException {
    connection.setAutoCommit(false);
    int size = 0;
    try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS);
      try (ResultSet row = statement.executeQuery(PAPERS)) {
        for (; row.next(); size++) {
          for (int column = 1; column <= 3; column++) {
            byte[] bytes = row.getString(column).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the papers cannot be kept: " + path, e);
    }
    connection.setAutoCommit(true);
    return new PaperFile(path, size);
  }

  /// Reads all of them in their order.
  public static void read(Path path, Consumer<Entry> reader) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
      while (true) {
        reader.accept(new Entry(text(in), text(in), text(in)));
      }
    } catch (EOFException e) {
      // The end, which is where the next id's length would stand.
    } catch (IOException e) {
      throw new UncheckedIOException("the papers cannot be read: " + path, e);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
