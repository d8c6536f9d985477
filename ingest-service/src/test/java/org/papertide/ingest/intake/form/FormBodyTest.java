package org.papertide.ingest.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.TestSettings;
import org.papertide.ingest.intake.guard.UnreadableException;

class FormBodyTest {

  private static final String TYPE = "multipart/form-data; boundary=\"-x\"";
  private static final String END = "---x--\r\n";

  private final FormFields fields = new FormFields();
  private final List<String> kept = new ArrayList<>();

  private static String part(String disposition, String content) {
    return "---x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static String file(String content) {
    return part("name=\"f\"; filename=\"a b;c.txt\"", content);
  }

  private void unwrap(String body) throws IOException {
    unwrap(TYPE, body);
  }

  private void unwrap(String type, String body) throws IOException {
    new FormBody(type, TestSettings.of(FormSettings.class, Map.of()), fields, () -> {})
        .unwrap(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)),
            content -> kept.add(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)));
  }

  private void assertProblem(String body, String problem) {
    assertThatThrownBy(() -> unwrap(body))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> assertThat(thrown.problem().name()).isEqualTo(problem));
  }

  @Test
  void theFileIsTheDumpAndTheRestAreFields() throws IOException {
    String dump = "line\r\n--\r\n---\r\n---y\r\n\u0000\u00ff\r\n";

    unwrap(
        "preamble\r\n"
            + part("name=source", "x")
            + part("name=\"none\"; filename=\"\"", "")
            + file(dump)
            + part("name=capturedAt", " 2025-11-25\r\n")
            + part("name=empty", "")
            + END);

    assertThat(kept).containsExactly(dump);
    assertThat(fields.get("source")).contains("x");
    assertThat(fields.get("capturedAt")).contains("2025-11-25");
    assertThat(fields.get("empty")).isEmpty();
  }

  @Test
  void aFileMayBeEmptyOrWithoutAName() throws IOException {
    unwrap(file("") + END);
    unwrap(part("name=f; filename=\"\"", "something") + END);

    assertThat(kept).containsExactly("", "something");
  }

  @Test
  void noFileSeveralFilesAndConflictsAreProblems() {
    assertProblem(part("name=source", "x") + END, "no-file");
    assertProblem(file("a") + file("b") + END, "several-files");
    assertProblem(
        part("name=source", "x") + part("name=source", "y") + END, "conflicting-parameters");
  }

  @Test
  void partsHeadersAndFieldsAreBounded() {
    assertProblem(part("name=a", "").repeat(21) + END, "form-too-large");
    assertProblem(part("name=" + "a".repeat(5_000), "") + END, "form-too-large");
    assertProblem(part("name=a", "b".repeat(4_097)) + END, "form-too-large");
  }

  @Test
  void namesThatCannotBeDecodedBreakTheForm() throws IOException {
    String undecodable = "\"=?utf-8?B?a?=\"";

    assertThatThrownBy(() -> unwrap(part("name=f; filename=" + undecodable, "a") + END))
        .isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> unwrap("multipart/form-data; boundary=" + undecodable, END))
        .isInstanceOf(UnreadableException.class);
    unwrap("multipart/form-data; Boundary=-x", file("a") + END);
    assertThat(kept).containsExactly("a");
  }

  @Test
  void aFormThatBreaksOffCannotBeRead() {
    for (String body :
        List.of("", "---x", "---x\r\nContent-", file("a"), file("a").replace("\r\n", "\n"))) {
      assertThatThrownBy(() -> unwrap(body))
          .as(body)
          .isInstanceOfAny(UnreadableException.class, ProblemException.class);
    }
    assertThatThrownBy(() -> unwrap("multipart/form-data", END))
        .isInstanceOf(ProblemException.class);
  }
}
