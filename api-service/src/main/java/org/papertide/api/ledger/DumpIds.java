package org.papertide.api.ledger;

import java.util.regex.Pattern;

/// The ids of dumps, as far as a text can be one.
final class DumpIds {

  private static final Pattern POSSIBLE = Pattern.compile("[0-9A-Za-z._-]{1,128}");

  private DumpIds() {}

  /// Whether it is worth asking the database.
  static boolean isPossible(String id) {
    return POSSIBLE.matcher(id).matches();
  }
}
