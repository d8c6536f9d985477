package org.papertide.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papertide.ingest.SeedDump;
import org.papertide.ingest.format.DumpFormats.Detection;
import org.papertide.ingest.format.page.CapturedPageFormat;

class DumpFormatsTest {

  private static Detection detect(byte[] content) throws IOException {
    return new DumpFormats(List.of(new CapturedPageFormat()))
        .detect(DumpHead.of(new ByteArrayInputStream(content)));
  }

  private static String problem(byte[] content) throws IOException {
    return ((Detection.Unusable) detect(content)).problem();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void theSeedsAreCapturedPages(SeedDump seed) throws IOException {
    assertThat(detect(seed.bytes())).isInstanceOf(Detection.Usable.class);
  }

  @ParameterizedTest
  @EnumSource
  void aPageInOneLineSaysHowToSendItWhole(SeedDump seed) throws IOException {
    byte[] oneLine = utf8(String.join("", seed.lines()));

    Detection.Unusable detection = (Detection.Unusable) detect(oneLine);

    assertThat(detection.format()).isEqualTo("captured-page");
    assertThat(detection.problem()).isEqualTo("newlines-stripped");
    assertThat(detection.detail()).contains("--data-binary");
  }

  @Test
  void nothingIsEmpty() throws IOException {
    assertThat(problem(new byte[0])).isEqualTo("empty-dump");
    assertThat(problem(utf8("\uFEFF \r\n\n"))).isEqualTo("empty-dump");
  }

  @Test
  void whatIsNoTextIsBinary() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    assertThat(problem(picture)).isEqualTo("binary-dump");
    assertThat(problem("new\nDaily Papers".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo("binary-dump");
  }

  @Test
  void anyOtherTextIsUnrecognised() throws IOException {
    assertThat(problem(utf8("Some title\n\nSome abstract.\n"))).isEqualTo("unrecognised-format");
    assertThat(problem(utf8("[{\"title\":\"Daily Papers\"}]\n{}")))
        .isEqualTo("unrecognised-format");
  }
}
