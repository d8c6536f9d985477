package org.papertide.api.follow.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Bytes as people can read them.
///
/// @param bytes how many there are
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Shown", description = "The bytes of a record, as people can read them")
public record Shown(
    @Schema(description = "How many bytes there are") int bytes,
    @Schema(description = "Whether only the first of them are here") boolean cut,
    @Schema(description = "As UTF-8; what is none is replaced by U+FFFD") String text,
    @Schema(description = "The same bytes, where they are no clean UTF-8")
        @Nullable String base64) {

  /// Shows the first bytes of some.
  ///
  /// @param size how many there are in all
  static Shown of(byte[] first, int size) {
    boolean cut = first.length < size;
    ByteBuffer bytes = ByteBuffer.wrap(first);
    CharBuffer characters = CharBuffer.allocate(first.length);
    // Where it was cut, half a character at the end is left over and is no error.
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, !cut);
    if (!result.isError()) {
      return new Shown(size, cut, characters.flip().toString(), null);
    }
    String replaced = new String(first, StandardCharsets.UTF_8);
    return new Shown(size, cut, replaced, Base64.getEncoder().encodeToString(first));
  }
}
