package org.papertide.local.server.process;

/// What the shell between a JVM and its child does; see [Tether].
final class TetherScript {

  /// Arguments: pid file, signal, then the command. The child's pid goes to the pid file, its exit
  /// status becomes the shell's.
  static final String TEXT =
      """
      pid_file=$1; signal=$2; shift 2
      trap '' INT HUP
      exec 3<&0
      "$@" </dev/null 3<&- &
      child=$!
      echo "$child" >"$pid_file.new" && mv "$pid_file.new" "$pid_file"
      (
        read -r _ <&3
        kill "-$signal" "$child" 2>/dev/null
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
          sleep 1
          kill -0 "$child" 2>/dev/null || exit 0
        done
        kill -KILL "$child" 2>/dev/null
      ) >/dev/null 2>&1 3<&3 &
      watcher=$!
      exec 3<&-
      wait "$child"
      status=$?
      kill "$watcher" 2>/dev/null
      rm -f "$pid_file"
      exit "$status"
      """;

  private TetherScript() {}
}
