package org.papertide.api.index.lucene.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.papertide.api.index.Changes;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.dump.DumpDocument;

/// How papers, other names and dumps are Lucene documents of one index, so that one commit holds
/// them all.
///
/// A document is keyed by the number of its row. It stores the whole value as JSON, a paper's
/// history by itself and last, so that reading can end before it. The fields [#DAY_ORDER],
/// [DumpTerms#ORDER] and [ChangeTerms#ORDER] have terms whose order is that of a list: the term
/// dictionary is the list.
public final class Layout {

  public static final String KEY = "key";
  public static final String KIND = "kind";
  public static final String ID = "id";
  public static final String TITLE = "title";
  public static final String ABSTRACT = "abstract";
  public static final String AUTHORS = "authors";
  public static final String DAY = "day";
  public static final String DAY_ORDER = "dayOrder";
  public static final String TARGET = "target";
  /// The id of what has no paper of its own, stored.
  public static final String NAME = "name";
  public static final String SOURCE = "json";
  public static final String HISTORY = "history";

  public static final String PAPER = "paper";
  public static final String WITHDRAWN = "withdrawn";
  public static final String ALIAS = "alias";
  public static final String TEXTLESS = "textless";
  public static final String DUMP = "dump";

  /// To be raised when a document is made in another way of the same fields.
  private static final int WAY = 5;

  private static final int POSITION_UNKNOWN = Integer.MAX_VALUE;

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /// A hash of everything that decides what an index holds: an index with another one is of no use.
  public static String hash() {
    StringBuilder text = new StringBuilder(WAY + "; " + EnglishText.description());
    Stream.of(PaperDocument.class, PaperHistory.class, DumpDocument.class)
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
        .sorted(Comparator.comparing(Class::getName))
        .forEach(type -> describe(type, text));
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void describe(Class<?> type, StringBuilder text) {
    RecordComponent[] components = type.getRecordComponents();
    if (components != null) {
      for (RecordComponent component : components) {
        text.append("; ")
            .append(component.getName())
            .append(' ')
            .append(component.getGenericType());
      }
    }
  }

  /// How the texts of papers become terms.
  public static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(EnglishText.indexed(), Map.of(AUTHORS, new Names()));
  }

  public static Term paperKey(long no) {
    return new Term(KEY, "paper/" + no);
  }

  public static Term dumpKey(long no) {
    return new Term(KEY, "dump/" + no);
  }

  public Document paper(PaperDocument paper, PaperHistory history) {
    Document document = paper.withdrawn() ? withoutText(paper.no()) : new Document();
    document.add(new StringField(KEY, paperKey(paper.no()).text(), Store.NO));
    document.add(new StringField(ID, paper.id(), Store.NO));
    document.add(new StringField(KIND, paper.withdrawn() ? WITHDRAWN : PAPER, Store.YES));
    document.add(new StoredField(SOURCE, write(paper)));
    if (!paper.withdrawn()) {
      document.add(new TextField(TITLE, paper.title(), Store.NO));
      document.add(new TextField(ABSTRACT, paper.text(), Store.NO));
      for (JsonNode author : paper.fields().getOrDefault(AUTHORS, MissingNode.getInstance())) {
        if (author.isTextual()) {
          document.add(new TextField(AUTHORS, author.textValue(), Store.NO));
        }
      }
      SuggestTerms.add(paper, document);
      for (PaperDocument.Membership membership : paper.memberships()) {
        document.add(new StringField(DAY, membership.day().toString(), Store.NO));
        document.add(new StringField(DAY_ORDER, dayOrder(membership, paper.id()), Store.NO));
      }
      PeriodColumns.add(paper, document);
      ActivityColumn.add(history, document);
    }
    ChangeTerms.addCounts(history, document);
    PaperColumns.add(paper, history, document);
    document.add(new StoredField(HISTORY, write(history)));
    return document;
  }

  public Document alias(Changes.Merged merged) {
    Document document = withoutText(merged.no());
    document.add(new StringField(KEY, paperKey(merged.no()).text(), Store.NO));
    document.add(new StringField(ID, merged.id(), Store.NO));
    document.add(new StringField(KIND, ALIAS, Store.YES));
    document.add(new StoredField(TARGET, merged.target()));
    document.add(new StoredField(NAME, merged.id()));
    return document;
  }

  /// What is left of a paper that has no text: nothing leads to it but the list of changes, for
  /// those who have a copy of it from before.
  public Document textless(Changes.Textless textless) {
    Document document = withoutText(textless.no());
    document.add(new StringField(KEY, paperKey(textless.no()).text(), Store.NO));
    document.add(new StringField(KIND, TEXTLESS, Store.YES));
    document.add(new StoredField(NAME, textless.id()));
    return document;
  }

  public Document dump(DumpDocument dump) {
    Document document = withoutText(dump.no());
    document.add(new StringField(KEY, dumpKey(dump.no()).text(), Store.NO));
    document.add(new StringField(KIND, DUMP, Store.YES));
    document.add(new StoredField(SOURCE, write(dump)));
    DumpTerms.add(dump, document);
    return document;
  }

  /// Nothing finds these by a text or a number. But a search reads the lengths of texts, and the
  /// numbers, far faster where every document of a segment has one.
  private static Document withoutText(long no) {
    Document document = new Document();
    document.add(new TextField(TITLE, "", Store.NO));
    document.add(new TextField(ABSTRACT, "", Store.NO));
    document.add(new NumericDocValuesField(PaperColumns.NO, no));
    return document;
  }

  public PaperDocument paper(Document document) {
    return read(document, SOURCE, PaperDocument.class);
  }

  public PaperHistory history(Document document) {
    return read(document, HISTORY, PaperHistory.class);
  }

  public DumpDocument dump(Document document) {
    return read(document, SOURCE, DumpDocument.class);
  }

  /// What the order terms of a day begin with.
  public static String dayPrefix(String day) {
    return day + "/";
  }

  private static String dayOrder(PaperDocument.Membership membership, String id) {
    int position = Objects.requireNonNullElse(membership.position(), POSITION_UNKNOWN);
    String source = Objects.requireNonNullElse(membership.source(), "");
    return dayPrefix(membership.day().toString())
        + String.format(Locale.ROOT, "%010d/%s/%s", position, source, id);
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  private <T> T read(Document document, String field, Class<T> type) {
    BytesRef bytes = document.getBinaryValue(field);
    try {
      return json.readValue(bytes.bytes, bytes.offset, bytes.length, type);
    } catch (IOException e) {
      throw new IllegalStateException("a stored document cannot be read", e);
    }
  }
}
