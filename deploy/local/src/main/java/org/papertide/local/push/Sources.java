package org.papertide.local.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.papertide.local.push.file.Dump;
import org.papertide.local.push.file.Selection;
import org.papertide.local.push.file.StandardInput;
import org.papertide.local.push.show.Screen;
import org.papertide.local.push.show.Watch;
import org.papertide.local.setting.Refusal;

/// What is to be pushed.
///
/// @param dumps in the order in which they are pushed
/// @param unusable what was named or found but cannot be read
/// @param leftOut how many files of folders are left out
record Sources(List<Dump> dumps, List<Selection.Unusable> unusable, int leftOut) {

  Sources {
    dumps = List.copyOf(dumps);
  }

  /// Reads standard input, if that is named, which comes first then, and finds the files.
  ///
  /// @throws Refusal if standard input cannot be read, or there are too many files
  static Sources find(PushOptions options, Surroundings surroundings, Screen screen) {
    Selection selection =
        Selection.of(
            options.files.stream().filter(file -> !PushOptions.isStandardInput(file)).toList());
    List<Dump> dumps = new ArrayList<>();
    if (options.files.stream().anyMatch(PushOptions::isStandardInput)) {
      dumps.add(standardInput(surroundings, new Watch(screen, 0, 0, options.quiet)));
    }
    dumps.addAll(selection.dumps());
    return new Sources(dumps, selection.unusable(), selection.leftOut());
  }

  /// How many files there are, with those that cannot be read.
  int count() {
    return dumps.size() + unusable.size();
  }

  /// The length of all dumps together.
  long bytes() {
    return dumps.stream().mapToLong(Dump::bytes).sum();
  }

  private static Dump standardInput(Surroundings surroundings, Watch watch) {
    try {
      return StandardInput.keep(surroundings.input(), watch::reading);
    } catch (IOException e) {
      throw Refusal.failure("Standard input cannot be kept until it is sent: " + e);
    }
  }
}
