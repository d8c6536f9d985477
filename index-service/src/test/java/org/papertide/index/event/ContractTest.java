package org.papertide.index.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Events that the published schemas allow, from the least to the most, are read by this service.
class ContractTest {

  private final EventReader reader = new EventReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "observation|{\"source\":\"s\",\"capturedAt\":\"2025-11-25T00:00:00Z\",\"title\":\"T\",\"abstract\":\"A\"}",
        "observation|{\"source\":\"s\",\"capturedAt\":\"2025-11-25T00:00:00Z\",\"feedDay\":\"2025-11-25\",\"position\":1,\"arxivId\":\"hep-th/9901001\",\"version\":3,\"producerId\":\"p\",\"title\":\"T\",\"abstract\":\"A\",\"authors\":[\"B\"],\"authorCount\":1,\"publishedOn\":\"2022-02-17\",\"publishedOnInferred\":false,\"upvotes\":0,\"comments\":0}",
        "dump|{\"source\":\"s\",\"producer\":\"nightly\",\"format\":\"captured-page\",\"feedDay\":\"2025-11-25\",\"feedDayInferred\":true,\"capturedAt\":\"2025-11-25T00:00:00Z\",\"captureTimeGiven\":false,\"receivedAt\":\"2025-11-26T08:00:00.123Z\",\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"bytes\":5368709120,\"entries\":3,\"observations\":1,\"withdrawals\":1,\"rejections\":1}",
        "dump|{\"source\":\"s\",\"format\":\"unknown\",\"capturedAt\":\"2025-11-25T00:00:00Z\",\"captureTimeGiven\":false,\"receivedAt\":\"2025-11-26T08:00:00Z\",\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"bytes\":0,\"entries\":0,\"observations\":0,\"withdrawals\":0,\"rejections\":0,\"refusal\":{\"type\":\"empty\",\"detail\":\"no\"}}",
        "withdrawal|{\"source\":\"s\",\"capturedAt\":\"2025-11-25T00:00:00Z\",\"arxivId\":\"2401.12345\"}",
        "rejection|{\"source\":\"s\",\"place\":\"line 3\",\"reason\":\"no-abstract\",\"detail\":\"d\"}",
        "rejection|{\"source\":\"s\",\"place\":\"line 3\",\"reason\":\"no-abstract\",\"detail\":\"d\",\"text\":\"x\"}"
      })
  void whatTheSchemaAllowsIsRead(String type, String value) throws Exception {
    assertThat(schema(type).validate(value, InputFormat.JSON)).isEmpty();

    Event event =
        reader.read(
            new EventHeaders(
                Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_type",
                    "org.papertide." + type + ".v1",
                    "ce_dumpid",
                    "b".repeat(64),
                    "ce_entrynumber",
                    type.equals("dump") ? "0" : "1")),
            value.getBytes(StandardCharsets.UTF_8));

    assertThat(event.source()).isEqualTo("s");
  }

  private static Schema schema(String type) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ContractTest.class.getResourceAsStream("/papertide/" + type + ".v1.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
