package org.papertide.api.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;

/// The papers of a batch.
@Schema(name = "Batch")
record BatchBody(
    @Schema(description = "Each paper once, where it was first asked for") List<Asked> papers,
    @Schema(description = "The ids that lead to no paper", examples = "[\"2404.99999\"]")
        List<String> unknown)
    implements PaperList {

  /// A paper that was asked for.
  @Schema(name = "BatchPaper")
  record Asked(
      @Schema(
              description = "The ids of the request that lead to it",
              examples = "[\"2404.14619v2\", \"t-abcdefghijklmnop\"]")
          List<String> askedFor,
      @JsonUnwrapped PaperSummary paper,
      @Schema(description = "A source's last word on it is a withdrawal") boolean withdrawn) {}

  /// @param found the papers by the ids of the request
  static BatchBody of(List<String> ids, Map<String, PaperDocument> found) {
    Map<String, Asked> papers = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String id : ids.stream().distinct().toList()) {
      PaperDocument paper = found.get(id);
      if (paper == null) {
        unknown.add(id);
      } else {
        papers.computeIfAbsent(paper.id(), first -> asked(paper)).askedFor().add(id);
      }
    }
    return new BatchBody(List.copyOf(papers.values()), unknown);
  }

  private static Asked asked(PaperDocument paper) {
    return new Asked(new ArrayList<>(), PaperSummary.of(paper), paper.withdrawn());
  }

  @Override
  public String listTitle() {
    return "Papers by their ids";
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return papers.stream().map(asked -> asked.paper().document()).toList();
  }
}
