package org.papertide.local.push.answer;

import java.util.regex.Pattern;

/// Text of others, made fit for a terminal and a line.
public final class Text {

  private static final int MOST = 200;
  // Control characters could steer a terminal; format characters turn text around.
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\p{Co}\\p{Cs}]+");

  private Text() {}

  /// In one line, with nothing in it that a terminal would obey.
  public static String plain(String text) {
    return UNFIT.matcher(text).replaceAll(" ").strip();
  }

  /// The same, at most 200 characters of it.
  public static String cut(String text) {
    return cut(text, MOST);
  }

  /// The same, at most so many characters of it.
  static String cut(String text, int most) {
    // What is far longer need not be read to be cut.
    String line = plain(text.substring(0, Math.min(text.length(), 10 * most)));
    return line.length() <= most ? line : plain(line.substring(0, most - 1)) + "…";
  }
}
