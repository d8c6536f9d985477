package org.papertide.index.replay;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;
import org.papertide.index.store.table.ReplayPages.Selection;

/// The command of an operator. The port is not for the public: whoever reaches it may replay, which
/// costs work and can do no harm.
@Path("/v1/dead-letters/replay")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {

  private static final Pattern DUMP = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CAUSE = Pattern.compile("[a-z0-9-]{1,64}");

  private final Replay replay;
  // Of two at once each would skip what the other has in hand, and both would hold connections.
  private final Semaphore free = new Semaphore(1);

  ReplayResource(Replay replay) {
    this.replay = replay;
  }

  /// What a replay did.
  ///
  /// @param replayed dead letters that became rows, or whose rows were there already; they are gone
  /// @param dead those that were tried and stay
  /// @param causes how many stay, by cause
  /// @param finished false when the service stops before all were tried
  @Schema(name = "Replay")
  public record Report(long replayed, long dead, Map<String, Long> causes, boolean finished) {}

  @POST
  @Operation(
      summary = "Plays dead letters again",
      description =
          "Each becomes what it would have become had it come from the topic now, and is gone in"
              + " the same transaction. To repeat the request does no harm.")
  @APIResponse(
      responseCode = "200",
      description = "All that were there have been tried",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be used",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "A replay is running already",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "503",
      description = "The database cannot be written now; what was done is settled",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  public Report replay(
      @Parameter(description = "Only those of the dump with this id") @QueryParam("dump")
          @Nullable String dump,
      @Parameter(description = "Only those with this cause", example = "unreadable-event")
          @QueryParam("cause")
          @Nullable String cause) {
    if (dump != null && !DUMP.matcher(dump).matches()) {
      throw Problem.badParameter("dump", "the 64 hexadecimal digits of a dump's id", dump);
    }
    if (cause != null && !CAUSE.matcher(cause).matches()) {
      throw Problem.badParameter("cause", "a cause such as unreadable-event", cause);
    }
    if (!free.tryAcquire()) {
      throw Problem.replayRunning();
    }
    try {
      return run(new Selection(dump, cause, 0, 0));
    } finally {
      free.release();
    }
  }

  private Report run(Selection wanted) {
    Tally tally = new Tally();
    try {
      boolean finished = replay.run(replay.all(wanted), tally);
      return new Report(tally.replayed(), tally.dead(), tally.causes(), finished);
    } catch (StoreUnavailableException | UnstorableException e) {
      throw Problem.storeUnavailable(tally, String.valueOf(e.getMessage()));
    }
  }
}
