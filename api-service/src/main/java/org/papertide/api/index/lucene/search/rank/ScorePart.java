package org.papertide.api.index.lucene.search.rank;

import org.papertide.api.index.query.TextField;

/// A part of a hit's score: the parts of a hit add up to it.
///
/// @param reason what is rewarded
/// @param words of the query, as they are searched for
/// @param field where they were found
public record ScorePart(Reason reason, String words, TextField field, float score) {

  /// What a part of a score rewards.
  public enum Reason {
    /// The word is there, in any of its forms.
    WORD,
    /// The word is there in the very form of the query.
    EXACT_FORM,
    /// Two words that follow each other in the query do so here.
    PHRASE,
    /// Two words that follow each other in the query stand near each other.
    NEAR
  }
}
