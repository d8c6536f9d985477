package org.papertide.api.dump;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.dump.DumpDocument;

/// A dump and what became of it. What its own event announces is absent until that has come.
///
/// @param announced producer, format, feed day, times, hash, length, entries and refusal
/// @param stored how many entries have become rows, by what they became
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dump", description = "A dump and what became of it. What is not known is absent.")
public record DumpBody(
    String id,
    @Nullable String source,
    DumpState state,
    @JsonUnwrapped DumpDocument.@Nullable Announced announced,
    DumpDocument.Stored stored,
    @Schema(description = "Where what it lost can be read; absent when it lost nothing")
        @Nullable Links links,
    @Schema(description = "When the first of its events was stored") Instant firstEventAt,
    @Schema(description = "When the last of its events was stored") Instant lastEventAt) {

  /// Where to read what became no row.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DumpLinks")
  public record Links(@Nullable String rejections, @Nullable String deadLetters) {

    private static @Nullable Links of(DumpDocument dump) {
      boolean rejected = dump.stored().rejections() > 0;
      boolean dead = dump.stored().deadLetters() > 0;
      String id = URLEncoder.encode(dump.id(), StandardCharsets.UTF_8);
      return rejected || dead
          ? new Links(
              rejected ? "/v1/dumps/" + id + "/rejections" : null,
              dead ? "/v1/dead-letters?dump=" + id : null)
          : null;
    }
  }

  /// Some dumps, newest first.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Dumps")
  public record Page(
      List<DumpBody> dumps,
      @Schema(description = "Give it as pageToken to go on; absent after the last")
          @Nullable String nextPageToken) {}

  public static DumpBody of(DumpDocument dump, DumpState state) {
    return new DumpBody(
        dump.id(),
        dump.source(),
        state,
        dump.announced(),
        dump.stored(),
        Links.of(dump),
        dump.firstEventAt(),
        dump.lastEventAt());
  }
}
