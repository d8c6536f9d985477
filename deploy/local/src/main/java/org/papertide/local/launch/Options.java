package org.papertide.local.launch;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.papertide.local.setting.Refusal;

/// What `up` is asked to do.
///
/// @param fresh wipe the data first
/// @param seeds push the seeds
/// @param detach go on in the background once everything is up
record Options(boolean fresh, boolean seeds, boolean detach) {

  private static final String FRESH = "--fresh";
  private static final String NO_SEEDS = "--no-seeds";
  private static final String DETACH = "--detach";
  private static final Set<String> KNOWN = Set.of(FRESH, NO_SEEDS, DETACH);

  /// Reads the command line; its `--help` is answered by the script.
  ///
  /// @throws Refusal if there is an unknown option
  static Options parse(List<String> arguments) {
    for (String argument : arguments) {
      if (!KNOWN.contains(argument)) {
        throw Refusal.usage("Unknown option %s. See deploy/local/up --help.".formatted(argument));
      }
    }
    return new Options(
        arguments.contains(FRESH), !arguments.contains(NO_SEEDS), arguments.contains(DETACH));
  }

  /// The command line of the same run in the foreground.
  List<String> inForeground() {
    return Stream.of(fresh ? FRESH : "", seeds ? "" : NO_SEEDS)
        .filter(option -> !option.isEmpty())
        .toList();
  }
}
