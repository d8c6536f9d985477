package org.papertide.api.hub;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;

/// Finds a paper by any of its ids: the Hub's client has no use for a redirect.
@Singleton
public final class HubLookup {

  private final PaperIndex index;

  @Inject
  public HubLookup(PaperIndex index) {
    this.index = index;
  }

  /// @throws ProblemException if no paper has this id
  PaperDocument paper(String id) {
    Answers.Lookup found = index.paper(PublicId.canonical(id));
    if (found instanceof Answers.Alias alias) {
      found = index.paper(alias.target());
    }
    if (found instanceof Answers.Paper paper) {
      return paper.document();
    }
    throw PaperResource.unknown(id).asException();
  }
}
