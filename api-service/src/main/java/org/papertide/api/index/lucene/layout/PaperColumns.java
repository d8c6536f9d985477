package org.papertide.api.index.lucene.layout;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperHistory;

/// What papers are filtered, ordered and counted by. Merged properties come from producers: a value
/// of another type, or out of bounds, is passed over as if it were absent.
///
/// Numbers are points and columns of one name, days as the number of days since 1970. Categories
/// and organisations are looked for in lower case, and counted as they are written.
public final class PaperColumns {

  /// The paper's number, by which all that is equal is ordered.
  public static final String NO = "no";

  public static final String PUBLISHED = "published";
  public static final String FEED_DAY = "feedDay";
  public static final String UPVOTES = "upvotes";
  public static final String COMMENTS = "comments";
  public static final String AUTHOR_COUNT = "authorCount";
  public static final String SOURCE_NAME = "source";
  public static final String CATEGORY = "category";
  public static final String CATEGORY_TERM = "categoryTerm";
  public static final String ORGANIZATION = "organization";
  public static final String ORGANIZATION_TERM = "organizationTerm";
  public static final String SUBMITTER_TERM = "submitterTerm";
  public static final String CODE_HOST = "codeHost";

  /// No paper has as many categories.
  private static final int MOST_CATEGORIES = 50;

  private PaperColumns() {}

  static void add(PaperDocument paper, PaperHistory history, Document document) {
    if (paper.withdrawn()) {
      return;
    }
    document.add(new NumericDocValuesField(NO, paper.no()));
    Properties properties = new Properties(paper.fields());
    addNumbers(properties, document);
    for (PaperDocument.Membership membership : paper.memberships()) {
      number(FEED_DAY, days(membership.day()), document);
    }
    TrendColumn.add(history, document);
    paper.sources().forEach(name -> document.add(new KeywordField(SOURCE_NAME, name, Store.NO)));
    properties
        .texts("categories")
        .limit(MOST_CATEGORIES)
        .forEach(category -> addCategory(category, document));
    properties
        .texts("organization")
        .forEach(name -> addName(ORGANIZATION, ORGANIZATION_TERM, name, document));
    properties
        .texts("submittedBy")
        .forEach(name -> document.add(new StringField(SUBMITTER_TERM, term(name), Store.NO)));
    Stream.of("codeRepository", "linkedCodeRepository")
        .flatMap(properties::host)
        .findFirst()
        .ifPresent(host -> document.add(new KeywordField(CODE_HOST, host, Store.NO)));
  }

  private static void addNumbers(Properties properties, Document document) {
    properties.day("publishedOn").ifPresent(day -> number(PUBLISHED, days(day), document));
    properties.count("upvotes").ifPresent(count -> number(UPVOTES, count, document));
    properties.count("comments").ifPresent(count -> number(COMMENTS, count, document));
    OptionalInt authors = properties.count("authorCount");
    int named = Math.toIntExact(properties.texts(Layout.AUTHORS).count());
    if (authors.isPresent() || named > 0) {
      number(AUTHOR_COUNT, authors.orElse(named), document);
    }
  }

  private static void number(String field, int value, Document document) {
    document.add(new IntField(field, value, Store.NO));
  }

  /// The category, and the archive before its point.
  private static void addCategory(String category, Document document) {
    addName(CATEGORY, CATEGORY_TERM, category, document);
    int point = category.indexOf('.');
    if (point > 0) {
      String archive = term(category.substring(0, point));
      document.add(new StringField(CATEGORY_TERM, archive, Store.NO));
    }
  }

  private static void addName(String column, String terms, String name, Document document) {
    document.add(new SortedSetDocValuesField(column, new BytesRef(name)));
    document.add(new StringField(terms, term(name), Store.NO));
  }

  /// A day as a number; as near as an integer comes to it.
  public static int days(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// How a name is looked for.
  public static String term(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
