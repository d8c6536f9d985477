package org.papertide.api.changes.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.papertide.api.changes.ChangeCursor;
import org.papertide.api.changes.ChangePages;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.PaperIndex;

/// The streams that are open.
@Singleton
public final class ChangeStreams {

  /// Streams that are open.
  public static final String OPEN = "papertide.api.changes.streams";

  /// Streams that were refused, since too many were open.
  public static final String REFUSED = "papertide.api.changes.refused";

  /// Events with a change that were handed out to streams.
  public static final String STREAMED = "papertide.api.changes.streamed";

  private static final Logger LOG = Logger.getLogger(ChangeStreams.class);

  private final StreamSettings settings;
  private final ObjectMapper json;
  private final ChangeSignal signal = new ChangeSignal();
  private final AtomicBoolean signalDue = new AtomicBoolean();
  private final ExecutorService reader;
  private final ChangeStream.Common common;
  private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();
  private final Counter refused;
  private final Counter streamed;
  private volatile boolean stopping;

  @Inject
  ChangeStreams(
      PaperIndex index,
      ChangePages pages,
      StreamSettings settings,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.settings = settings;
    this.json = json;
    this.reader =
        Executors.newFixedThreadPool(
            settings.threads(), Thread.ofPlatform().daemon().name("change-streams-", 0).factory());
    this.common = new ChangeStream.Common(pages, settings, signal, reader);
    this.refused = Counter.builder(REFUSED).register(metrics);
    this.streamed = Counter.builder(STREAMED).register(metrics);
    Gauge.builder(OPEN, this, ChangeStreams::open).register(metrics);
    index.onChange(this::wake);
  }

  /// How many are open.
  public int open() {
    return open.size();
  }

  /// Leaves the follower's thread at once, and has one signal at most on its way.
  private void wake() {
    if (!stopping && !open.isEmpty() && signalDue.compareAndSet(false, true)) {
      reader.execute(
          () -> {
            signalDue.set(false);
            signal.give();
          });
    }
  }

  /// The events for one client.
  ///
  /// @param cut closes its connection
  /// @throws ProblemException if too many streams are open
  Multi<OutboundSseEvent> open(ChangeCursor from, Sse sse, Runnable cut) {
    if (stopping || open.size() >= settings.open()) {
      refused.increment();
      throw tooMany().asException();
    }
    StreamEvents events = new StreamEvents(sse, json, settings.retry());
    return Multi.createFrom().deferred(() -> begin(new ChangeStream(from, events, common, cut)));
  }

  private Multi<OutboundSseEvent> begin(ChangeStream stream) {
    open.add(stream);
    if (stopping) {
      stream.end();
    }
    return stream
        .events()
        .onItem()
        .invoke(event -> streamed.increment(event.getData() == null ? 0 : 1))
        .onFailure()
        .invoke(failure -> LOG.error("A stream of changes ends early", failure))
        .onFailure()
        .recoverWithCompletion()
        .onTermination()
        .invoke(() -> open.remove(stream));
  }

  private static Problem tooMany() {
    return Problem.of(
        Response.Status.SERVICE_UNAVAILABLE,
        "too-many-streams",
        "Too many streams are open",
        "Try again later, or ask for pages of GET /v1/changes as application/json, which give the"
            + " same.");
  }

  /// Ends all streams before the server waits for its requests to end. Who does not take what is in
  /// hand has a second for it.
  void onStop(@Observes ShutdownDelayInitiatedEvent event) {
    stopping = true;
    open.forEach(ChangeStream::end);
    signal.give();
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
        .execute(() -> open.forEach(ChangeStream::cut));
  }

  @PreDestroy
  void close() {
    stopping = true;
    reader.shutdownNow();
  }
}
