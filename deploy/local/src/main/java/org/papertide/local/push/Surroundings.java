package org.papertide.local.push;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/// What a program finds where it is started.
///
/// @param environment its variables
/// @param columns how wide the terminal behind `notes` is; 0 when there is none
record Surroundings(
    Map<String, String> environment,
    InputStream input,
    PrintStream results,
    PrintStream notes,
    int columns) {

  /// Those of this process. The script tells the width in the system property `papertide.columns`.
  static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(),
        System.in,
        System.out,
        System.err,
        Integer.getInteger("papertide.columns", 0));
  }
}
