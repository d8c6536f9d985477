package org.papertide.ingest.format.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.Recognition;

/// What the beginning of an XML dump shows.
public final class XmlHead {

  /// What may stand before the outermost element: a declaration, instructions and comments.
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A(?:\\s++|<\\?[^>]*+>|<!--[^>]*+>|(<!DOCTYPE)[^\\[>]*+(?:\\[[^\\]]*+])?+>)*+"
              + "<(?:[A-Za-z_][\\w.-]*+:)?+([A-Za-z_][\\w.-]*+)");

  private XmlHead() {}

  /// Recognises a dump by the local name of its outermost element.
  public static Recognition recognise(DumpHead head, String root) {
    Matcher matcher = ROOT.matcher(head.text());
    if (!matcher.find() || !root.equals(name(matcher))) {
      return new Recognition.Foreign();
    }
    if (matcher.group(1) != null) {
      return new Recognition.Spoiled(
          "document-type", "The XML has a document type (<!DOCTYPE). Send it without.");
    }
    return new Recognition.Recognised();
  }

  private static @Nullable String name(Matcher matcher) {
    return matcher.group(2);
  }
}
