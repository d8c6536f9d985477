package org.papertide.ingest.intake.progress;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.http.Problems;

/// An answer that says how far a dump has come while it is worked on, and ends with the report or
/// the problem. The thread that writes it does the work.
///
/// A client that goes away or does not read takes nothing from the dump: what it would be told is
/// left out, and the work goes on.
///
/// @param style how what is told is written
/// @param work is done while the answer is written
/// @param isStuck whether what was written before has not left yet
public record ProgressAnswer(
    ProgressStyle style, Work work, BooleanSupplier isStuck, Problems problems, ObjectWriter json)
    implements StreamingOutput {

  /// What is done.
  @FunctionalInterface
  public interface Work {

    /// @return the report
    Object run(Progress progress);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Line last = result(new Progress(step -> tell(out, step)));
    if (isStuck.getAsBoolean()) {
      throw new IOException("the client does not read its answer");
    }
    send(out, last);
  }

  private record Line(String kind, Object value) {}

  private Line result(Progress progress) {
    try {
      return new Line("report", work.run(progress));
    } catch (RuntimeException failure) {
      ProblemException told = problems.of(failure);
      Duration retryAfter = told.retryAfter();
      Problem problem = told.problem();
      return new Line("problem", retryAfter == null ? problem : problem.retryIn(retryAfter));
    }
  }

  private void tell(OutputStream out, Progress.Step step) {
    if (!isStuck.getAsBoolean()) {
      try {
        send(out, new Line("progress", step));
      } catch (IOException gone) {
        // Nobody listens any more. The dump is worth the same.
      }
    }
  }

  private void send(OutputStream out, Line line) throws IOException {
    out.write(style.line(line.kind(), json.writeValueAsString(line.value())));
    out.flush();
  }
}
