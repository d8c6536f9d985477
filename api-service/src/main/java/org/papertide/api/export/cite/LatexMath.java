package org.papertide.api.export.cite;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells mathematics between dollars from prices and from what could do harm: a text of someone
/// else's goes into a reader's own LaTeX run, where `\input` reads files.
final class LatexMath {

  /// Commands that print something and take nothing.
  private static final Set<String> SYMBOLS =
      Set.of(
          ("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu"
                  + " xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega"
                  + " Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
                  + " sum prod int oint partial nabla infty ell hbar Re Im emptyset prime star ast"
                  + " leq le geq ge neq ne ll gg approx sim simeq equiv cong propto prec succ"
                  + " times cdot div pm mp circ bullet oplus otimes odot cup cap setminus wedge vee"
                  + " in notin ni subset subseteq supset supseteq forall exists neg lnot mid parallel"
                  + " to gets rightarrow leftarrow leftrightarrow longrightarrow Rightarrow Leftarrow"
                  + " Leftrightarrow mapsto uparrow downarrow perp top bot dagger ddagger"
                  + " langle rangle lfloor rfloor lceil rceil lVert rVert ldots cdots dots quad qquad"
                  + " log ln lg exp sin cos tan min max inf sup lim limsup liminf arg argmin argmax"
                  + " det dim ker deg gcd Pr bmod")
              .split(" "));

  /// Commands that take a group in braces, and print it.
  private static final Set<String> WITH_GROUP =
      Set.of(
          ("mathbb mathcal mathfrak mathrm mathbf mathit mathsf mathtt boldsymbol sqrt hat widehat"
                  + " tilde widetilde bar overline underline vec dot ddot")
              .split(" "));

  /// It takes two groups.
  private static final String FRACTION = "frac";

  /// Characters that stand for themselves.
  private static final Pattern CHARACTER = Pattern.compile("[a-zA-Z0-9 +*/=<>()\\[\\],.;:!?|-]");

  private static final int DEEPEST = 10;

  private final String math;
  private int at;

  private LatexMath(String math) {
    this.math = math;
  }

  /// Where the mathematics ends that begins at a dollar; the dollar's own place if none does there.
  /// As in Pandoc, no space follows the first dollar or stands before the second, and no digit
  /// follows that. Braces are balanced, all commands are known ones with what they take, and
  /// nothing has two exponents.
  static int end(String line, int dollar) {
    int close = line.indexOf('$', dollar + 1);
    boolean joined = dollar > 0 && "\\$".indexOf(line.charAt(dollar - 1)) >= 0;
    if (close < 0 || joined || isPrice(line, close) || line.startsWith("$$", close)) {
      return dollar;
    }
    String inner = line.substring(dollar + 1, close);
    return !inner.isEmpty() && inner.equals(inner.strip()) && isSound(inner) ? close + 1 : dollar;
  }

  private static boolean isPrice(String line, int close) {
    return close + 1 < line.length() && Character.isDigit(line.charAt(close + 1));
  }

  private static boolean isSound(String math) {
    LatexMath read = new LatexMath(math);
    return read.list(0) && read.at == math.length();
  }

  /// Takes what stands up to a closing brace or the end: pieces, each with at most one index and
  /// one exponent, since LaTeX stops at a second one.
  private boolean list(int depth) {
    while (at < math.length() && math.charAt(at) != '}') {
      boolean piece = "^_'".indexOf(math.charAt(at)) >= 0 || piece(depth);
      if (!piece || !scripts(depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean scripts(int depth) {
    boolean above = false;
    boolean below = false;
    while (at < math.length()) {
      char script = math.charAt(at);
      if (script == '\'' && !above) {
        skipPrimes();
        above = true;
      } else if (script == '^' && !above) {
        above = true;
        at++;
        if (!argument(depth)) {
          return false;
        }
      } else if (script == '_' && !below) {
        below = true;
        at++;
        if (!argument(depth)) {
          return false;
        }
      } else {
        return "^_'".indexOf(script) < 0;
      }
    }
    return true;
  }

  private void skipPrimes() {
    while (at < math.length() && math.charAt(at) == '\'') {
      at++;
    }
  }

  /// What an index or exponent is: a group, a letter or digit, or a symbol.
  private boolean argument(int depth) {
    return at < math.length() && math.charAt(at) != ' ' && piece(depth);
  }

  private boolean piece(int depth) {
    char first = math.charAt(at);
    if (first == '{') {
      return group(depth);
    }
    if (first == '\\') {
      return command(depth);
    }
    at++;
    return CHARACTER.matcher(String.valueOf(first)).matches();
  }

  private boolean group(int depth) {
    if (depth == DEEPEST || at >= math.length() || math.charAt(at) != '{') {
      return false;
    }
    at++;
    return list(depth + 1) && at < math.length() && math.charAt(at++) == '}';
  }

  private boolean groups(int count, int depth) {
    for (int group = 0; group < count; group++) {
      if (!group(depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean command(int depth) {
    int start = ++at;
    while (at < math.length() && isLetter(math.charAt(at))) {
      at++;
    }
    String name = math.substring(start, at);
    if (name.isEmpty()) {
      // A space of some width; BibTeX would count braces, even these.
      return at < math.length() && ",;:! |".indexOf(math.charAt(at++)) >= 0;
    }
    return switch (name) {
      case FRACTION -> groups(2, depth);
      default -> WITH_GROUP.contains(name) ? group(depth) : SYMBOLS.contains(name);
    };
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
