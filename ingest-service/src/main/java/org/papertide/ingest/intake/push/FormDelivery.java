package org.papertide.ingest.intake.push;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.Delivery;
import org.papertide.ingest.intake.DumpOrigin;
import org.papertide.ingest.intake.form.FormBody;
import org.papertide.ingest.intake.form.FormFields;
import org.papertide.ingest.intake.form.FormSettings;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.spool.Spool;
import org.papertide.ingest.intake.spool.SpooledDump;
import org.papertide.ingest.intake.spool.UploadedBody;

/// A dump within a form, which may say only behind the dump where it comes from.
///
/// @param type the `Content-Type`, with the form's boundary
/// @param fields what the query says; the form's are added
/// @param at when the push began
/// @param producer who pushes it, null when nobody is asked for a token
record FormDelivery(
    UploadedBody body,
    String type,
    FormFields fields,
    Instant at,
    @Nullable String producer,
    FormSettings settings)
    implements Delivery {

  @Override
  public Received receive(Spool spool, Progress progress) throws IOException {
    DumpOrigin asked = origin();
    FormBody form = new FormBody(type, settings, fields, this::origin);
    SpooledDump dump = spool.receive(body, form, asked.identity(), progress);
    try {
      DumpOrigin said = origin();
      // The id begins with the origin, so one that the form has changed costs another reading.
      return new Received(said, said.equals(asked) ? dump : dump.identifiedBy(said.identity()));
    } catch (RuntimeException | IOException failure) {
      dump.close();
      throw failure;
    }
  }

  private DumpOrigin origin() {
    if (fields.get("dryRun").isPresent()) {
      throw new ProblemException(
          "invalid-dry-run",
          400,
          "`dryRun` is no field of the form. Say it in the query: ?dryRun=true.");
    }
    return origin(fields, at, producer);
  }

  /// What `source` and `capturedAt` say, both of which may be missing.
  ///
  /// @throws org.papertide.ingest.http.ProblemException when one of them is unusable
  static DumpOrigin origin(FormFields fields, Instant at, @Nullable String producer) {
    return DumpOrigin.of(
            fields.get("source").orElse(DumpOrigin.DEFAULT_SOURCE),
            fields.get("capturedAt").orElse(null),
            at)
        .pushedBy(producer);
  }
}
