package org.papertide.local.push;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.local.push.file.StandardInput;
import org.papertide.local.setting.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// What `push` is asked to do. Its `--help`, which the script answers, says what each option means.
@Command(name = "deploy/local/push")
final class PushOptions {

  @Option(names = "--to")
  @Nullable String to;

  @Option(names = "--source")
  @Nullable String source;

  @Option(names = "--captured-at")
  @Nullable String capturedAt;

  @Option(names = "--token-file")
  @Nullable Path tokenFile;

  @Option(names = "--dry-run")
  boolean dryRun;

  // As often as --wait allows.
  @Option(names = "--retries")
  int retries = Integer.MAX_VALUE;

  // A service that is being replaced or a broker that starts anew is back by then.
  @Option(names = "--wait", converter = Span.class)
  Duration wait = Duration.ofMinutes(10);

  // Ten million entries are published in some minutes, and slow disks are slower.
  @Option(names = "--answer-within", converter = Span.class)
  Duration answerWithin = Duration.ofMinutes(30);

  @Option(names = "--quiet")
  boolean quiet;

  @Option(names = "--json")
  boolean json;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  List<Path> files = List.of();

  /// Reads the command line.
  ///
  /// @throws Refusal if it cannot be understood
  static PushOptions parse(String... arguments) {
    PushOptions options = new PushOptions();
    try {
      new CommandLine(options).parseArgs(arguments);
    } catch (ParameterException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (options.retries < 0) {
      throw usage("--retries is %d: give 0 or more.".formatted(options.retries));
    }
    if (options.files.stream().filter(PushOptions::isStandardInput).count() > 1) {
      throw usage("There is only one standard input: give - once.");
    }
    return options;
  }

  static boolean isStandardInput(Path file) {
    return file.toString().equals(StandardInput.NAME);
  }

  private static Refusal usage(String message) {
    return Refusal.usage(message + " See deploy/local/push --help.");
  }

  /// Reads durations such as `90s`, `10m` and `2h`.
  static final class Span implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smh])");

    @Override
    public Duration convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'%s' is no duration such as 90s, 10m or 2h.".formatted(text));
      }
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "h" -> Duration.ofHours(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofSeconds(number);
      };
    }
  }
}
