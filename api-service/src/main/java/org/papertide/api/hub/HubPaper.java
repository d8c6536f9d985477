package org.papertide.api.hub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.export.listing.Reference;
import org.papertide.api.index.PaperDocument;

/// A paper as the Hub's client reads it. What is not known is absent, but for counts, which are 0.
///
/// @param publishedAt the start (UTC) of its day of publication; the client takes no other form
///     than one that ends in `Z`
/// @param submittedOnDailyAt the same of the latest day in whose feed it stands
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HubPaper", description = "A paper as the Hub's client reads it")
public record HubPaper(
    @Schema(examples = "2404.14619") String id,
    List<Author> authors,
    @Schema(examples = "2025-02-05T00:00:00.000Z") @Nullable String publishedAt,
    @Nullable String submittedOnDailyAt,
    String title,
    @Nullable User submittedOnDailyBy,
    String summary,
    long upvotes,
    long numComments,
    @Nullable String projectPage,
    @Nullable String githubRepo,
    @Nullable Long githubStars,
    @JsonProperty("ai_summary") @Nullable String aiSummary,
    @JsonProperty("ai_keywords") @Nullable List<String> aiKeywords,
    @Nullable String thumbnail,
    @Nullable Organization organization) {

  /// An author.
  ///
  /// @param key the same for the same name
  /// @param hidden always false: a dump names nobody who is hidden
  @Schema(name = "HubAuthor")
  public record Author(@JsonProperty("_id") String key, String name, boolean hidden) {}

  /// Somebody who brought a paper. The client reads the name from `user`, other callers from
  // `name`.
  @Schema(name = "HubUser")
  public record User(
      @JsonProperty("_id") String key,
      String user,
      String name,
      String fullname,
      String avatarUrl,
      String type) {}

  /// Who stands behind a paper. The client reads its picture from `avatarUrl`, other callers from
  /// `avatar`; dumps bring none.
  @Schema(name = "HubOrganization")
  public record Organization(
      @JsonProperty("_id") String key,
      String name,
      String fullname,
      String avatar,
      String avatarUrl) {}

  /// The paper as the Hub's client reads it.
  static HubPaper of(PaperDocument document) {
    Reference paper = new Reference(document);
    List<String> keywords = paper.texts("aiKeywords");
    return new HubPaper(
        paper.id(),
        paper.authors().stream().map(HubPaper::author).toList(),
        paper.publishedOn().map(HubPaper::startOf).orElse(null),
        document.memberships().isEmpty() ? null : startOf(document.memberships().getLast().day()),
        paper.title(),
        paper.text("submittedBy").map(HubPaper::user).orElse(null),
        paper.text(),
        paper.number("upvotes").orElse(0L),
        paper.number("comments").orElse(0L),
        paper.text("projectPage").or(() -> paper.text("linkedProjectPage")).orElse(null),
        paper.text("codeRepository").or(() -> paper.text("linkedCodeRepository")).orElse(null),
        paper.number("codeStars").orElse(null),
        paper.text("aiSummary").orElse(null),
        keywords.isEmpty() ? null : keywords,
        paper.text("thumbnail").orElse(null),
        paper.text("organization").map(HubPaper::organization).orElse(null));
  }

  private static Author author(String name) {
    return new Author(key("author", name), name, false);
  }

  private static User user(String name) {
    return new User(key("user", name), name, name, name, "", "user");
  }

  private static Organization organization(String name) {
    return new Organization(key("organization", name), name, name, "", "");
  }

  /// 24 hexadecimal digits, as the Hub's own ids have.
  private static String key(String kind, String name) {
    byte[] content = (kind + "\n" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(content).toString().replace("-", "").substring(0, 24);
  }

  private static String startOf(LocalDate day) {
    return day + "T00:00:00.000Z";
  }
}
