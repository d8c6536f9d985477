package org.papertide.ingest.format.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An arXiv identifier, new style (`2104.12255`) or old style (`astro-ph/0601001`).
///
/// @param id without version
/// @param version from 1, if it was written
/// @see <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv's description</a>
public record ArxivId(String id, @Nullable Integer version) {

  private static final int LONGEST = 200;

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?:(?:https?://)?(?:(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf)"
              + "|huggingface\\.co/papers)/|oai:arXiv\\.org:|(?i:arxiv:))?"
              + "([0-9]{4}\\.[0-9]{4,5}|[a-z][a-z.-]*(?:\\.[A-Z]{2})?/[0-9]{7})"
              + "(?:v([1-9][0-9]{0,2}))?(?:\\.pdf)?");

  /// Reads an id as it is, or inside the address of its page or its OAI identifier; null for
  /// anything else.
  public static @Nullable ArxivId of(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    Matcher matcher = PATTERN.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    String version = matcher.group(2);
    return new ArxivId(matcher.group(1), version == null ? null : Integer.valueOf(version));
  }
}
