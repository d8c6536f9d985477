package org.papertide.api.index.lucene.search.snippet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.papertide.api.index.lucene.layout.EnglishText;

/// Finds what is sought in one text after the other, by reading the text. For one thread.
final class Matches {

  private final Sought sought;
  private final Set<String> terms;
  private final StandardTokenizer source = new StandardTokenizer();
  private final TokenStream words;
  private final CharTermAttribute term;
  private final PositionIncrementAttribute step;
  private final OffsetAttribute place;

  Matches(Sought sought) {
    this.sought = sought;
    this.terms = sought.terms();
    this.words =
        EnglishText.stems(
            new WordFilter(EnglishText.words(source), terms, sought.beginnings()),
            !sought.beginnings().isEmpty());
    this.term = words.addAttribute(CharTermAttribute.class);
    this.step = words.addAttribute(PositionIncrementAttribute.class);
    this.place = words.addAttribute(OffsetAttribute.class);
  }

  /// A term that is sought, where it stands.
  ///
  /// @param at its place among the words
  private record Found(Match match, int at) {}

  /// What matches in a text, in order.
  List<Match> in(String text) {
    if (sought.isEmpty()) {
      return List.of();
    }
    List<Found> found = found(text);
    BitSet counting = new BitSet(found.size());
    for (int i = 0; i < found.size(); i++) {
      String word = found.get(i).match().term();
      if (sought.words().contains(word) || beginsAsSought(word)) {
        counting.set(i);
      }
    }
    sought.phrases().forEach(phrase -> markPhrase(phrase, found, counting));
    return counting.stream().mapToObj(i -> found.get(i).match()).toList();
  }

  private List<Found> found(String text) {
    List<Found> found = new ArrayList<>();
    source.setReader(new StringReader(text));
    try (words) {
      words.reset();
      int at = 0;
      while (words.incrementToken()) {
        at += step.getPositionIncrement();
        String word = term.toString();
        if (terms.contains(word) || beginsAsSought(word)) {
          found.add(new Found(new Match(word, place.startOffset(), place.endOffset()), at));
        }
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return found;
  }

  private boolean beginsAsSought(String word) {
    for (String beginning : sought.beginnings()) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static void markPhrase(List<String> phrase, List<Found> found, BitSet counting) {
    for (int first = 0; first < found.size(); first++) {
      if (found.get(first).match().term().equals(phrase.getFirst())) {
        List<Integer> places = new ArrayList<>(List.of(first));
        int next = first + 1;
        while (places.size() < phrase.size() && next < found.size()) {
          Found other = found.get(next);
          int ahead = other.at() - found.get(first).at() - places.size();
          if (ahead > 0) {
            break;
          }
          if (ahead == 0 && other.match().term().equals(phrase.get(places.size()))) {
            places.add(next);
          }
          next++;
        }
        if (places.size() == phrase.size()) {
          places.forEach(counting::set);
        }
      }
    }
  }
}
