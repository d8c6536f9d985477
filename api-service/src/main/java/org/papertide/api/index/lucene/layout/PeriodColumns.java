package org.papertide.api.index.lucene.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.papertide.api.index.PaperDocument;

/// Columns by which the papers of periods are sorted and counted. Only papers that can be found
/// have them.
public final class PeriodColumns {

  /// 0 where none are known.
  public static final String UPVOTES = "periodUpvotes";

  /// Of each feed day, what [#place(LocalDate, int)] gives; the skip index tells the span of all.
  public static final String PLACES = "periodPlaces";

  /// The day of publication, in days since 1970; the skip index tells the span of all.
  public static final String PUBLISHED = "periodPublished";

  public static final String ID = "periodId";

  /// Positions of a day that are told apart. Beyond, and without one, a paper comes last.
  private static final int POSITION_BITS = 24;

  private static final int LAST_POSITION = (1 << POSITION_BITS) - 1;

  private PeriodColumns() {}

  static void add(PaperDocument paper, Document document) {
    document.add(new NumericDocValuesField(UPVOTES, field(paper, "upvotes").asInt(0)));
    for (PaperDocument.Membership membership : paper.memberships()) {
      int position = membership.position() == null ? LAST_POSITION : membership.position();
      document.add(
          SortedNumericDocValuesField.indexedField(PLACES, place(membership.day(), position)));
    }
    publishedOn(paper)
        .ifPresent(
            day -> document.add(NumericDocValuesField.indexedField(PUBLISHED, day.toEpochDay())));
    document.add(new SortedDocValuesField(ID, new BytesRef(paper.id())));
  }

  private static Optional<LocalDate> publishedOn(PaperDocument paper) {
    String text = paper.fields().getOrDefault("publishedOn", MissingNode.getInstance()).asText("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      // What a producer calls a date and is none is not counted by date; the paper shows it.
      return Optional.empty();
    }
  }

  private static JsonNode field(PaperDocument paper, String name) {
    return paper.fields().getOrDefault(name, MissingNode.getInstance());
  }

  /// A day and a position in it as one number, which sorts by the day first.
  public static long place(LocalDate day, int position) {
    return day.toEpochDay() << POSITION_BITS | Math.clamp(position, 0, LAST_POSITION);
  }

  /// The day of a place, in days since 1970.
  public static long dayOf(long place) {
    return place >> POSITION_BITS;
  }
}
