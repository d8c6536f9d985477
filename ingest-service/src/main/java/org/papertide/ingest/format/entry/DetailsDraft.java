package org.papertide.ingest.format.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry.Details;

/// Collects the details of one observation. What is absent or blank is passed over, and so is a
/// link that is none. For one thread.
public final class DetailsDraft {

  private final TextCheck check;
  private List<String> categories = List.of();
  private @Nullable LocalDate firstSeenOn;
  private @Nullable String submittedBy;
  private @Nullable String organization;
  private @Nullable String projectPage;
  private @Nullable String codeRepository;
  private @Nullable Integer codeStars;
  private @Nullable String aiSummary;
  private List<String> aiKeywords = List.of();
  private @Nullable String thumbnail;
  private List<String> media = List.of();
  private @Nullable String journal;
  private @Nullable String doi;
  private @Nullable String licence;

  DetailsDraft(TextCheck check) {
    this.check = check;
  }

  public DetailsDraft categories(List<String> given) {
    categories = check.lines(given);
    return this;
  }

  public DetailsDraft firstSeenOn(@Nullable LocalDate given) {
    firstSeenOn = given;
    return this;
  }

  public DetailsDraft submittedBy(@Nullable String given) {
    submittedBy = check.line(given);
    return this;
  }

  public DetailsDraft organization(@Nullable String given) {
    organization = check.line(given);
    return this;
  }

  public DetailsDraft projectPage(@Nullable String given) {
    projectPage = check.link(given);
    return this;
  }

  public DetailsDraft codeRepository(@Nullable String given) {
    codeRepository = check.link(given);
    return this;
  }

  public DetailsDraft codeStars(@Nullable Integer given) {
    codeStars = given;
    return this;
  }

  public DetailsDraft aiSummary(@Nullable String given) {
    aiSummary = check.prose(given);
    return this;
  }

  public DetailsDraft aiKeywords(List<String> given) {
    aiKeywords = check.lines(given);
    return this;
  }

  public DetailsDraft thumbnail(@Nullable String given) {
    thumbnail = check.link(given);
    return this;
  }

  public DetailsDraft media(List<String> given) {
    media = check.links(given);
    return this;
  }

  public DetailsDraft journal(@Nullable String given) {
    journal = check.line(given);
    return this;
  }

  public DetailsDraft doi(@Nullable String given) {
    doi = check.line(given);
    return this;
  }

  public DetailsDraft licence(@Nullable String given) {
    licence = check.line(given);
    return this;
  }

  Details details() {
    return new Details(
        categories,
        firstSeenOn,
        submittedBy,
        organization,
        projectPage,
        codeRepository,
        codeStars,
        aiSummary,
        aiKeywords,
        thumbnail,
        media,
        journal,
        doi,
        licence);
  }
}
