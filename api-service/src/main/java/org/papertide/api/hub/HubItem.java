package org.papertide.api.hub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;

/// A paper in a list. The client reads some properties from the paper and others, those that are
/// repeated here, from the item only.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HubItem", description = "A paper in a list, as the Hub's client reads it")
public record HubItem(
    HubPaper paper,
    @Nullable String publishedAt,
    String title,
    String summary,
    @Nullable String thumbnail,
    long numComments,
    long upvotes,
    HubPaper.@Nullable User submittedBy,
    HubPaper.@Nullable Organization organization,
    @Nullable String projectPage,
    @Nullable String githubRepo,
    @Nullable Long githubStars,
    @JsonProperty("ai_summary") @Nullable String aiSummary,
    @JsonProperty("ai_keywords") @Nullable List<String> aiKeywords,
    @Schema(description = "Always false: dumps do not tell") boolean isAuthorParticipating) {

  static HubItem of(PaperDocument document) {
    HubPaper paper = HubPaper.of(document);
    return new HubItem(
        paper,
        paper.publishedAt() == null ? paper.submittedOnDailyAt() : paper.publishedAt(),
        paper.title(),
        paper.summary(),
        paper.thumbnail(),
        paper.numComments(),
        paper.upvotes(),
        paper.submittedOnDailyBy(),
        paper.organization(),
        paper.projectPage(),
        paper.githubRepo(),
        paper.githubStars(),
        paper.aiSummary(),
        paper.aiKeywords(),
        false);
  }
}
