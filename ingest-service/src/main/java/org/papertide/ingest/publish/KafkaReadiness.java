package org.papertide.ingest.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Ready means that a dump can be published now: the broker answers and has the topic. The answer
/// is kept for a moment, so that many probes cost one question, and logged when it changes.
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(KafkaReadiness.class);

  private static final String NAME = "Kafka topic";

  private final PublishSettings settings;
  private final TopicCheck topic;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Answer latest;

  KafkaReadiness(PublishSettings settings, TopicCheck topic) {
    this.settings = settings;
    this.topic = topic;
  }

  /// @param detail why it is not ready, empty when it is
  private record Answer(HealthCheckResponse response, String detail, long at) {}

  @Override
  public HealthCheckResponse call() {
    Answer known = latest;
    return known != null && isFresh(known) ? known.response() : askUnlessAsked();
  }

  private HealthCheckResponse askUnlessAsked() {
    asking.lock();
    try {
      Answer answer = latest;
      if (answer == null || !isFresh(answer)) {
        Answer before = answer;
        answer = ask();
        latest = answer;
        logChange(before, answer);
      }
      return answer.response();
    } finally {
      asking.unlock();
    }
  }

  private static void logChange(@Nullable Answer before, Answer now) {
    if (before != null && before.detail().equals(now.detail())) {
      return;
    }
    if (now.detail().isEmpty()) {
      LOG.info("ready: Kafka answers and has the topic");
    } else {
      LOG.warnf("not ready: %s", now.detail());
    }
  }

  private boolean isFresh(Answer answer) {
    return System.nanoTime() - answer.at() < settings.checkAge().toNanos();
  }

  private Answer ask() {
    try {
      topic.require();
      return new Answer(HealthCheckResponse.up(NAME), "", System.nanoTime());
    } catch (PublishException failure) {
      String detail = failure.detail();
      HealthCheckResponse down =
          HealthCheckResponse.named(NAME).down().withData("detail", detail).build();
      return new Answer(down, detail, System.nanoTime());
    }
  }
}
