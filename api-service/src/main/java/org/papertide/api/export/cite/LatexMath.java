package org.papertide.api.export.cite;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells mathematics between dollars from prices and from what could do harm: a text of someone
/// else's goes into a reader's own LaTeX run, where `\input` reads files.
final class LatexMath {

  /// What may stand between dollars beside commands. No `%`, `#` or `&`, which end a line or belong
  /// to definitions and tables, and no `^^`, by which any character can be written.
  private static final Pattern PIECE =
      Pattern.compile(
          "\\\\([a-zA-Z]+|[,;:! {}|])|\\^(?!\\^)|[a-zA-Z0-9 +*/=<>()\\[\\],.;:!?'_{}|-]");

  /// Commands that print something and take nothing but what they print.
  private static final Set<String> COMMANDS =
      Set.of(
          ("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu"
                  + " xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega"
                  + " Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
                  + " mathbb mathcal mathfrak mathrm mathbf mathit mathsf mathtt boldsymbol"
                  + " operatorname text textbf textit textrm textsc rm bf it cal"
                  + " frac sqrt sum prod int oint partial nabla infty ell hbar Re Im emptyset"
                  + " hat widehat tilde widetilde bar overline underline vec dot ddot prime star ast"
                  + " leq le geq ge neq ne ll gg approx sim simeq equiv cong propto prec succ"
                  + " times cdot div pm mp circ bullet oplus otimes odot cup cap setminus wedge vee"
                  + " in notin ni subset subseteq supset supseteq forall exists neg lnot mid parallel"
                  + " to gets rightarrow leftarrow leftrightarrow longrightarrow Rightarrow Leftarrow"
                  + " Leftrightarrow mapsto uparrow downarrow perp top bot dagger ddagger"
                  + " langle rangle lfloor rfloor lceil rceil lVert rVert left right big Big"
                  + " ldots cdots dots quad qquad"
                  + " log ln lg exp sin cos tan min max inf sup lim limsup liminf arg argmin argmax"
                  + " det dim ker deg gcd Pr bmod mod")
              .split(" "));

  private LatexMath() {}

  /// Where the mathematics ends that begins at a dollar; the dollar's own place if none does there.
  /// As in Pandoc, no space follows the first dollar or stands before the second, and no digit
  /// follows that. Braces are balanced, all commands are known ones.
  static int end(String line, int dollar) {
    int close = line.indexOf('$', dollar + 1);
    if (close < 0 || (dollar > 0 && line.charAt(dollar - 1) == '\\') || isPrice(line, close)) {
      return dollar;
    }
    String inner = line.substring(dollar + 1, close);
    return !inner.isEmpty() && inner.equals(inner.strip()) && isSound(inner) ? close + 1 : dollar;
  }

  private static boolean isPrice(String line, int close) {
    return close + 1 < line.length() && Character.isDigit(line.charAt(close + 1));
  }

  private static boolean isSound(String math) {
    Matcher piece = PIECE.matcher(math);
    int open = 0;
    int at = 0;
    while (at < math.length()) {
      if (!piece.region(at, math.length()).lookingAt() || !isKnown(piece.group(1))) {
        return false;
      }
      open += depth(piece.group());
      if (open < 0) {
        return false;
      }
      at = piece.end();
    }
    return open == 0 && !math.endsWith("\\");
  }

  private static boolean isKnown(@Nullable String command) {
    return command == null || !Character.isLetter(command.charAt(0)) || COMMANDS.contains(command);
  }

  /// BibTeX counts `\{` as well.
  private static int depth(String piece) {
    return piece.endsWith("{") ? 1 : piece.endsWith("}") ? -1 : 0;
  }
}
