package org.papertide.api.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.PaperHistory.Observation;
import org.papertide.api.index.PaperHistory.Revision;
import org.papertide.api.index.SamplePaper;

class HistoryPageTest {

  private static final Instant CAPTURED = Instant.parse("2025-11-25T00:00:00Z");

  @Test
  void what_is_left_of_a_long_history_keeps_its_numbers() {
    HistoryBody page = page(1000, 990, 5, null, 20_000_000);

    assertThat(page.cut()).isTrue();
    assertThat(page.observationCount()).isEqualTo(1000);
    assertThat(page.counts())
        .extracting(HistoryBody.Count::number)
        .containsExactly(991, 992, 993, 994, 995);
    assertThat(page.revisions()).extracting(HistoryBody.Revision::number).containsExactly(9, 10);
    assertThat(page.revisions().getFirst().difference()).isNull();
    assertThat(page.revisions().getLast().difference()).isNotNull();

    HistoryBody next = page(1001, 991, 10, page.nextPageToken(), 20_000_000);
    assertThat(next.counts())
        .extracting(HistoryBody.Count::number)
        .containsExactly(996, 997, 998, 999, 1000, 1001);
    assertThat(next.revisions()).isNull();
    assertThat(next.nextPageToken()).isNull();
    assertThat(page(2000, 1990, 1, page.nextPageToken(), 0).counts().getFirst().number())
        .isEqualTo(1991);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "1.5", "99999999999999999999"})
  void a_token_that_nobody_gave_is_refused(String from) {
    String token = PageToken.of("history/2511.00001", from);
    assertThatThrownBy(() -> page(10, 0, 5, token, 0)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "0", "11", "9223372036854775807", "-9223372036854775808"})
  void a_token_beyond_the_history_does_no_harm(String from) {
    String token = PageToken.of("history/2511.00001", from);
    assertThat(page(10, 0, 5, token, 0).counts()).hasSizeLessThanOrEqualTo(5);
  }

  private static HistoryBody page(
      int count, int cut, int limit, @Nullable String token, long effort) {
    PaperDocument paper = SamplePaper.of(1, "Title").document();
    List<Observation> observations =
        IntStream.range(cut, count)
            .mapToObj(no -> new Observation("d" + no, "hf", CAPTURED, null, null, no, null, false))
            .toList();
    List<Revision> revisions =
        List.of(new Revision("old", "text", CAPTURED), new Revision("new", "text", CAPTURED));
    PaperHistory history = new PaperHistory(10, revisions, count, observations);
    return new HistoryPage(new Answers.Paper(paper, history)).of(limit, token, new Effort(effort));
  }
}
