package org.papertide.ingest.intake.form;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.ParameterParser;

/// What the headers of a part say of it.
///
/// @param name of the field, empty when it has none
/// @param isFile whether it has a file name, be it an empty one
/// @param fileName empty when a browser's form was sent without a choice of file
record PartHeaders(String name, boolean isFile, String fileName) {

  private static final String DISPOSITION = "content-disposition:";

  /// @param headers lines as they stand in the part
  static PartHeaders of(String headers) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    Map<String, String> parameters = parser.parse(disposition(headers), ';');
    String fileName = parameters.get("filename");
    return new PartHeaders(
        parameters.getOrDefault("name", ""),
        parameters.containsKey("filename"),
        fileName == null ? "" : fileName);
  }

  private static String disposition(String headers) {
    return headers
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION))
        .map(line -> line.substring(DISPOSITION.length()))
        .findFirst()
        .orElse("");
  }
}
