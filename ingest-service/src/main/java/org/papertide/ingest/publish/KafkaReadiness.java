package org.papertide.ingest.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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

  private record Answer(HealthCheckResponse response, long at) {

    boolean isUp() {
      return response.getStatus() == HealthCheckResponse.Status.UP;
    }
  }

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
        answer = new Answer(ask(), System.nanoTime());
        latest = answer;
        logChange(before, answer);
      }
      return answer.response();
    } finally {
      asking.unlock();
    }
  }

  private static void logChange(@Nullable Answer before, Answer now) {
    if (before != null && before.isUp() == now.isUp()) {
      return;
    }
    if (now.isUp()) {
      LOG.info("ready: Kafka answers and has the topic");
    } else {
      LOG.warnf("not ready: %s", now.response().getData().orElse(Map.of()).get("detail"));
    }
  }

  private boolean isFresh(Answer answer) {
    return System.nanoTime() - answer.at() < settings.checkAge().toNanos();
  }

  private HealthCheckResponse ask() {
    try {
      topic.require();
      return HealthCheckResponse.up(NAME);
    } catch (PublishException failure) {
      return HealthCheckResponse.named(NAME).down().withData("detail", failure.detail()).build();
    }
  }
}
