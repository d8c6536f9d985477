package org.papertide.ingest.intake.folder.look;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// What in the folder cannot be taken without somebody's help. Each is logged once for as long as
/// it lasts. For one thread; the count may be read by any.
public final class Complaints {

  private static final Logger LOG = Logger.getLogger(Complaints.class);

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /// More are counted, but logged no more: the log must not be filled by a folder.
  private static final int MOST = 1_000;

  private Map<Path, String> before = new HashMap<>();
  private Map<Path, String> now = new HashMap<>();
  private int found;
  private volatile int lasting;

  /// Says that something cannot be taken.
  ///
  /// @param why a clause, and what to do
  public void add(Path what, String why) {
    found++;
    if (now.size() < MOST) {
      now.put(what, why);
      if (!kind(why).equals(kind(before.getOrDefault(what, "")))) {
        LOG.warnf("%s in the watched folder is not taken: %s", what, why);
      }
    }
  }

  /// What of a reason is the same each time: how far a try came is not.
  private static String kind(String why) {
    return DIGITS.matcher(why).replaceAll("");
  }

  /// Ends a look through the folder: what was not said again has passed.
  public void endRound() {
    before = now;
    now = new HashMap<>();
    lasting = found;
    found = 0;
  }

  /// How many things could not be taken in the last whole look through the folder.
  public int lasting() {
    return lasting;
  }
}
