package org.papertide.ingest.intake.form;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.ParameterParser;

/// What the headers of a part say of it.
///
/// @param name of the field, empty when it has none
/// @param isFile whether it has a file name, be it an empty one
/// @param fileName empty when a browser's form was sent without a choice of file
record PartHeaders(String name, boolean isFile, String fileName) {

  private static final String DISPOSITION = "content-disposition:";

  /// @param headers lines as they stand in the part
  /// @throws FileUploadException when they cannot be decoded
  static PartHeaders of(String headers) throws FileUploadException {
    Map<String, String> parameters = parameters(disposition(headers));
    String fileName = parameters.get("filename");
    return new PartHeaders(
        parameters.getOrDefault("name", ""),
        parameters.containsKey("filename"),
        fileName == null ? "" : fileName);
  }

  /// The parameters of a header, by their names in lower case.
  ///
  /// @throws FileUploadException when one cannot be decoded
  static Map<String, String> parameters(String header) throws FileUploadException {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    try {
      return parser.parse(header, ';');
    } catch (IllegalArgumentException undecodable) {
      throw new FileUploadException("a parameter cannot be decoded", undecodable);
    }
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
