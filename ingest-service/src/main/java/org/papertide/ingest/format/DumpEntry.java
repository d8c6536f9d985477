package org.papertide.ingest.format;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one entry of a dump. The properties are those of the events' schemas.
public sealed interface DumpEntry {

  /// What the dump says of one paper.
  ///
  /// @param feedDay where it differs from the dump's own
  /// @param position from 1, its place within the feed day
  /// @param arxivId without version
  /// @param producerId the producer's own id of the paper
  /// @param authors in order; empty when the dump names none
  /// @param publishedOnInferred true when the year was not printed
  /// @param details what is said beyond that
  record Observation(
      String title,
      String abstractText,
      @Nullable LocalDate feedDay,
      @Nullable Integer position,
      @Nullable String arxivId,
      @Nullable Integer version,
      @Nullable String producerId,
      List<String> authors,
      @Nullable Integer authorCount,
      @Nullable LocalDate publishedOn,
      boolean publishedOnInferred,
      @Nullable Integer upvotes,
      @Nullable Integer comments,
      Details details)
      implements DumpEntry {

    /// The longest title, in characters (code points), that the events' schema has room for.
    public static final int MAX_TITLE = 1_000;

    /// The longest abstract, in characters (code points), that the events' schema has room for.
    public static final int MAX_ABSTRACT = 50_000;

    /// This observation, or its rejection when a text is longer than the schema has room for.
    ///
    /// @param place where in the dump, such as `line 12`
    public DumpEntry withinBounds(String place) {
      if (exceeds(title, MAX_TITLE)) {
        String detail = "The title is longer than " + MAX_TITLE + " characters.";
        return new Rejection(place, "title-too-long", detail, title);
      }
      if (exceeds(abstractText, MAX_ABSTRACT)) {
        String detail = "The abstract is longer than " + MAX_ABSTRACT + " characters.";
        return new Rejection(place, "abstract-too-long", detail, title);
      }
      return this;
    }

    private static boolean exceeds(String text, int characters) {
      return text.codePointCount(0, text.length()) > characters;
    }
  }

  /// What only some dumps say of a paper. Lists are empty when nothing is said.
  ///
  /// @param categories arXiv's or the producer's own, the primary one first
  /// @param firstSeenOn the day on which the source listed the paper for the first time
  /// @param submittedBy who brought it to the source
  /// @param projectPage a link, as are the code repository, the thumbnail and the media
  /// @param codeStars how many have starred the code repository
  /// @param aiSummary written by a model, as are the keywords
  /// @param journal the journal reference, as printed
  /// @param licence a link or a name
  record Details(
      List<String> categories,
      @Nullable LocalDate firstSeenOn,
      @Nullable String submittedBy,
      @Nullable String organization,
      @Nullable String projectPage,
      @Nullable String codeRepository,
      @Nullable Integer codeStars,
      @Nullable String aiSummary,
      List<String> aiKeywords,
      @Nullable String thumbnail,
      List<String> media,
      @Nullable String journal,
      @Nullable String doi,
      @Nullable String licence) {

    /// Nothing is said.
    public static final Details NONE =
        new Details(
            List.of(), null, null, null, null, null, null, null, List.of(), null, List.of(), null,
            null, null);
  }

  /// A paper that the source takes back. At least one of the ids is present.
  record Withdrawal(@Nullable String arxivId, @Nullable String producerId) implements DumpEntry {}

  /// An entry that could not be understood.
  ///
  /// @param place where in the dump, such as `line 12`
  /// @param reason a word to count by, such as `no-abstract`
  /// @param detail a sentence for people, as bounded as the text: parsers quote what they met
  /// @param text the offending text, at most [#MAX_TEXT] characters, without U+0000 and lone
  ///     surrogates
  record Rejection(String place, String reason, String detail, @Nullable String text)
      implements DumpEntry {

    /// Enough to recognise the entry by; the dump itself has the rest.
    public static final int MAX_TEXT = 500;

    public Rejection {
      detail = cut(storable(detail));
      text = text == null ? null : cut(storable(text));
    }

    private static String storable(String text) {
      return text.codePoints()
          .map(one -> one == 0 || Character.getType(one) == Character.SURROGATE ? 0xFFFD : one)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    private static String cut(String text) {
      return text.codePointCount(0, text.length()) <= MAX_TEXT
          ? text
          : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
    }
  }
}
