package org.papertide.api.export.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PublicId;

/// A paper as others refer to it. Merged properties are what producers wrote: a value that is not
/// what its name promises counts as absent.
public record Reference(PaperDocument paper) {

  private static final Pattern DOI =
      Pattern.compile(
          "(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.[0-9]{4,9}/\\S+)",
          Pattern.CASE_INSENSITIVE);

  /// Four digits are what every form can say.
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  public String id() {
    return paper.id();
  }

  public String title() {
    return paper.title();
  }

  public String text() {
    return paper.text();
  }

  public boolean withdrawn() {
    return paper.withdrawn();
  }

  /// Whether the id is one of arXiv's.
  public boolean arxiv() {
    return PublicId.isArxiv(id());
  }

  /// Names the paper for ever, whatever the host.
  public String urn() {
    String encoded = URLEncoder.encode(id(), StandardCharsets.UTF_8);
    return "urn:papertide:paper:"
        + encoded.replace("+", "%20").replace("%3A", ":").replace("%2F", "/");
  }

  public List<String> authors() {
    return texts("authors");
  }

  public List<String> categories() {
    return texts("categories");
  }

  public Optional<LocalDate> publishedOn() {
    try {
      return text("publishedOn").map(LocalDate::parse).filter(Reference::sayable);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// When it was published; where that is not known, when it was first seen.
  public Optional<Instant> published() {
    return publishedOn()
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .or(() -> instant(paper.firstCapturedAt()));
  }

  /// When it was last heard of.
  public Instant updated() {
    return instant(paper.lastCapturedAt()).or(this::published).orElse(Instant.EPOCH);
  }

  /// The DOI alone, without what makes it an address.
  public Optional<String> doi() {
    return text("doi").map(DOI::matcher).filter(Matcher::matches).map(doi -> doi.group(1));
  }

  /// The paper's own page: at arXiv, else by its DOI.
  public Optional<URI> page() {
    return arxiv()
        ? Optional.of(URI.create("https://arxiv.org/abs/" + id()))
        : doi().flatMap(doi -> WebAddress.of("https://doi.org/" + doi));
  }

  /// An address by its property's name.
  public Optional<URI> address(String name) {
    return text(name).flatMap(WebAddress::of);
  }

  /// A text by its property's name, if it is one and not blank.
  public Optional<String> text(String name) {
    return text(field(name));
  }

  /// A whole number by its property's name.
  public Optional<Long> number(String name) {
    JsonNode value = field(name);
    return value.canConvertToExactIntegral() && value.canConvertToLong()
        ? Optional.of(value.longValue())
        : Optional.empty();
  }

  /// The texts of a list, or the only one, by the property's name.
  public List<String> texts(String name) {
    JsonNode value = field(name);
    return value.isArray()
        ? value.valueStream().flatMap(item -> text(item).stream()).toList()
        : text(value).stream().toList();
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank());
  }

  private JsonNode field(String name) {
    return paper.fields().getOrDefault(name, MissingNode.getInstance());
  }

  private static Optional<Instant> instant(@Nullable Instant instant) {
    return Optional.ofNullable(instant)
        .filter(at -> sayable(LocalDate.ofInstant(at, ZoneOffset.UTC)));
  }

  private static boolean sayable(LocalDate day) {
    return day.getYear() >= 1 && !day.isAfter(LAST_DAY);
  }
}
