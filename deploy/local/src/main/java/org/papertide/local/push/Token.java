package org.papertide.local.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.local.setting.Refusal;

/// Finds the bearer token to push with. It is never shown.
final class Token {

  static final String VARIABLE = "PAPERTIDE_TOKEN";

  // RFC 6750, section 2.1.
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  // The largest tokens are of one kilobyte or two; whoever names another file should not wait.
  private static final int LONGEST = 16 * 1024;

  private Token() {}

  /// The content of the file, else of the environment variable; null when there is none.
  ///
  /// @throws Refusal if it cannot be read, or is no token
  static @Nullable String find(@Nullable Path file, Map<String, String> environment) {
    if (file != null) {
      return checked(read(file), file.toString());
    }
    String value = environment.getOrDefault(VARIABLE, "");
    return value.isBlank() ? null : checked(value, VARIABLE);
  }

  private static String read(Path file) {
    try (var content = Files.newInputStream(file)) {
      return new String(content.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refusal.usage("The token cannot be read: " + e);
    }
  }

  private static String checked(String value, String place) {
    String token = value.strip();
    if (token.length() > LONGEST || !FORM.matcher(token).matches()) {
      throw Refusal.usage(
          "What %s holds is no token: it should be one line of letters, digits and ._~+/-"
              .formatted(place));
    }
    return token;
  }
}
