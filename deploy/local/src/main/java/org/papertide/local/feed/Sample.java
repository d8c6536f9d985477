package org.papertide.local.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Settings;

/// One search and the titles that it found.
record Sample(String words, long total, List<String> titles) {

  private static final String WORDS = "why do overparameterized networks generalize";
  private static final int LIMIT = 3;

  Sample {
    titles = List.copyOf(titles);
  }

  /// Asks api-service.
  static Sample of(Exchange exchange, Settings settings) {
    String words = URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
    URI address = settings.uri(Port.API, "/v1/search?limit=" + LIMIT + "&q=" + words);
    List<String> titles = new ArrayList<>();
    JsonNode answer = exchange.get(address).orElseThrow();
    answer.path("hits").forEach(hit -> titles.add(hit.path("title").asText()));
    return new Sample(WORDS, answer.path("total").path("value").asLong(), titles);
  }
}
