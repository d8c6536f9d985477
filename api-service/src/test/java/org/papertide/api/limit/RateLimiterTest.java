package org.papertide.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {

  private static final Client ONE = Client.of("192.0.2.1");
  private static final Client OTHER = Client.of("192.0.2.2");

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimiter limiter = limiter(60, 10, 1000);

  private RateLimiter limiter(int requests, int burst, int clients) {
    return new RateLimiter(new Quota(requests, Duration.ofMinutes(1), burst), clients, clock());
  }

  private TimeMeter clock() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private int allowed(RateLimiter asked, Client client, int requests) {
    int allowed = 0;
    for (int request = 0; request < requests; request++) {
      allowed += asked.ask(client).allowed() ? 1 : 0;
    }
    return allowed;
  }

  @Test
  void a_burst_is_allowed_and_then_the_rate() {
    assertThat(allowed(limiter, ONE, 30)).isEqualTo(10);
    RateLimiter.Verdict refused = limiter.ask(ONE);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.remaining()).isZero();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThat(refused.untilFull()).isEqualTo(Duration.ofSeconds(10));

    pass(Duration.ofSeconds(3));
    assertThat(allowed(limiter, ONE, 30)).isEqualTo(3);
    pass(Duration.ofHours(1));
    assertThat(allowed(limiter, ONE, 30)).isEqualTo(10);
  }

  @Test
  void clients_do_not_share() {
    assertThat(allowed(limiter, ONE, 30)).isEqualTo(10);
    assertThat(allowed(limiter, OTHER, 30)).isEqualTo(10);
  }

  @Test
  void however_many_clients_few_are_kept_in_mind() {
    RateLimiter small = limiter(60, 10, 100);
    assertThat(allowed(small, ONE, 30)).isEqualTo(10);
    for (int client = 0; client < 20_000; client++) {
      small.ask(Client.of("10.0.%d.%d".formatted(client / 256, client % 256)));
    }
    assertThat(small.clients()).isLessThanOrEqualTo(100);
    pass(Duration.ofSeconds(11));
    assertThat(small.clients()).isZero();
  }

  @Test
  void many_at_once_get_no_more_than_there_is() throws InterruptedException, ExecutionException {
    RateLimiter shared = limiter(1, 1000, 10);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        counts.add(threads.submit(() -> allowed(shared, ONE, 500)));
      }
      int allowed = 0;
      for (Future<Integer> count : counts) {
        allowed += count.get();
      }
      assertThat(allowed).isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff, true",
    "2001:db8:0:1::1, 2001:db8:0:2::1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, ::ffff:192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "a proxy's name, another name, false"
  })
  void a_client_is_an_ipv4_address_or_an_ipv6_network(String one, String other, boolean same) {
    assertThat(Client.of(one).equals(Client.of(other))).isEqualTo(same);
  }

  @Test
  void what_a_proxy_says_is_cut() {
    assertThat(Client.of("x".repeat(10_000)).network()).hasSize(45);
    assertThat(Client.of(null)).isEqualTo(Client.of(null));
  }

  @Test
  void a_quota_that_allows_nothing_is_refused() {
    assertThatThrownBy(() -> new Quota(0, Duration.ofMinutes(1), 1))
        .hasMessageContaining("api.rate-limit.requests");
    assertThatThrownBy(() -> new Quota(1, Duration.ZERO, 1)).hasMessageContaining(".window");
  }
}
