package org.papertide.api.changes;

import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.papertide.api.http.Problem;
import org.papertide.api.index.FeedPosition.Cursor;

/// How far a consumer has read the changes. As text it is opaque, 32 characters of the URL-safe
/// alphabet.
///
/// @param life the first eight bytes of the SHA-256 of the database's epoch
/// @param place the last change that the consumer has
public record ChangeCursor(long life, Cursor place) {

  private static final int BYTES = 3 * Long.BYTES;

  static ChangeCursor of(String epoch, Cursor place) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(epoch.getBytes(StandardCharsets.UTF_8));
      return new ChangeCursor(ByteBuffer.wrap(hash).getLong(), place);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Whether it is of this life of the database.
  boolean isOf(String epoch) {
    return of(epoch, place).equals(this);
  }

  /// Reads what [#text()] gave; empty for anything else.
  public static Optional<ChangeCursor> read(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == BYTES) {
        long life = bytes.getLong();
        Cursor place = new Cursor(bytes.getLong(), bytes.getLong());
        return place.xid() >= 0 && place.no() >= 0
            ? Optional.of(new ChangeCursor(life, place))
            : Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      // It is no cursor, like a text of another length.
    }
    return Optional.empty();
  }

  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(life).putLong(place.xid()).putLong(place.no());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// The cursor is of another life of the database, so nothing says what has changed since.
  public static Problem gone() {
    return Problem.of(
        Response.Status.GONE,
        "changes-gone",
        "The cursor has lost its meaning",
        "The database is another one, or was restored, since this cursor was given. Begin again"
            + " without since, and let what comes replace the copy.");
  }
}
