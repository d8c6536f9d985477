package org.papertide.api.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.http.PreparedStore;

/// Asks as an agent does, with the protocol's own client.
@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class McpIT {

  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
          + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";

  private final ObjectMapper mapper = new ObjectMapper();
  private McpSyncClient client;
  private InitializeResult greeting;

  @BeforeEach
  void connect() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + RestAssured.port)
                    .endpoint("/mcp")
                    .build())
            .build();
    greeting = client.initialize();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new CallToolRequest(tool, arguments));
  }

  private JsonNode data(CallToolResult result) {
    assertThat(result.isError()).isNotEqualTo(true);
    return mapper.valueToTree(result.structuredContent());
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  @Test
  void the_tools_say_what_they_do_and_take() {
    assertThat(greeting.serverInfo().name()).isEqualTo("papertide");
    assertThat(greeting.instructions()).contains("Search first");
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder(
            "search_papers", "similar_papers", "get_paper", "papers_of_day", "trending_papers");
    for (Tool tool : tools) {
      assertThat(tool.description()).as(tool.name()).hasSizeBetween(80, 600);
      assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
      tool.inputSchema()
          .properties()
          .forEach(
              (name, schema) ->
                  assertThat(mapper.valueToTree(schema).path("description").asText())
                      .as(tool.name() + " " + name)
                      .isNotBlank());
    }
  }

  @Test
  void a_search_gives_few_characters_and_the_same_as_data() {
    CallToolResult result = call("search_papers", Map.of("query", "open language models"));

    assertThat(text(result))
        .startsWith("1 of 1 papers.\n2404.14619: OpenELM: <Open> Language Models | 2025-11-25")
        .contains("Abstract of OpenELM: <Open> Language Models.")
        .doesNotContain("<em>", "&lt;");
    JsonNode page = data(result);
    assertThat(page.at("/total/value").asInt()).isEqualTo(1);
    assertThat(page.at("/total/exact").asBoolean()).isTrue();
    assertThat(page.at("/papers/0/id").asText()).isEqualTo("2404.14619");
    assertThat(page.at("/papers/0/snippet").asText()).contains("<Open>");
    assertThat(page.has("nextPageToken")).isFalse();
  }

  @Test
  void lists_are_paged() {
    JsonNode first = data(call("papers_of_day", Map.of("day", "2025-11-25", "limit", 1)));
    String token = first.path("nextPageToken").asText();
    JsonNode second =
        data(call("papers_of_day", Map.of("day", "2025-11-25", "limit", 1, "pageToken", token)));

    assertThat(first.at("/papers/0/id").asText()).isEqualTo("hep-th/9901001");
    assertThat(second.at("/papers/0/id").asText()).isEqualTo("2404.14619");
    assertThat(second.has("nextPageToken")).isFalse();

    Map<String, Object> query = Map.of("query", "paper abstract of", "limit", 1);
    JsonNode best = data(call("search_papers", query));
    JsonNode next =
        data(
            call(
                "search_papers",
                Map.of(
                    "query",
                    "paper abstract of",
                    "limit",
                    1,
                    "pageToken",
                    best.path("nextPageToken").asText())));
    assertThat(next.at("/papers/0/id")).isNotEqualTo(best.at("/papers/0/id"));
    assertThat(data(call("papers_of_day", Map.of("day", "1999-01-01"))).path("papers")).isEmpty();
  }

  @Test
  void papers_are_found_by_likeness_and_by_what_they_gained() {
    JsonNode similar = data(call("similar_papers", Map.of("id", "2404.14619")));
    assertThat(similar.path("papers").findValuesAsText("id")).doesNotContain("2404.14619");

    Map<String, Object> lately = Map.of("halfLife", "7d", "at", "2025-11-26", "limit", 1);
    JsonNode trending = data(call("trending_papers", lately));
    assertThat(trending.at("/total/value").asInt()).isPositive();
    assertThat(trending.path("papers")).hasSize(1);
  }

  @Test
  void a_paper_is_given_whole_by_any_of_its_ids() {
    for (String id : List.of("2404.14619", "arxiv:2404.14619v1", "t-abcdefghijklmnop")) {
      CallToolResult result = call("get_paper", Map.of("id", id));
      assertThat(data(result).path("id").asText()).isEqualTo("2404.14619");
      assertThat(data(result).path("authorCount").asInt()).isEqualTo(3);
      assertThat(text(result)).contains("\"abstract\":\"Abstract of OpenELM", "\"days\":[\"2025-");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search_papers|query|' '|query takes the words to search for",
        "search_papers|limit|26|limit takes a whole number from 1 to 25, but got 26",
        "search_papers|pageToken|AAAA|pageToken takes the nextPageToken",
        "papers_of_day|day|yesterday|day takes a day such as 2025-11-25",
        "similar_papers|id|2404.99999|Ids are arXiv ids such as 2404.14619",
        "trending_papers|halfLife|soon|halfLife takes a time from 1h to 3650d",
        "get_paper|id|2404.99999|Ids are arXiv ids such as 2404.14619",
      })
  void an_error_says_what_to_do(String tool, String name, String value, String advice) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("query", "open");
    if (!tool.equals("search_papers")) {
      arguments.clear();
    }
    arguments.put(name, name.equals("limit") ? Integer.valueOf(value) : value);

    CallToolResult result = call(tool, arguments);

    assertThat(result.isError()).isTrue();
    assertThat(text(result)).contains(advice);
  }

  @Test
  void a_web_page_may_not_ask() {
    given()
        .header("Origin", "https://elsewhere.example")
        .contentType("application/json")
        .body(INITIALIZE)
        .post("/mcp")
        .then()
        .statusCode(403)
        .body("type", is("urn:papertide:problem:foreign-origin"));
  }

  @Test
  void a_call_that_is_no_object_is_answered_all_the_same() {
    String accept = "application/json, text/event-stream";
    String session =
        given()
            .contentType("application/json")
            .header("Accept", accept)
            .body(INITIALIZE)
            .post("/mcp")
            .header("Mcp-Session-Id");
    given()
        .contentType("application/json")
        .header("Accept", accept)
        .header("Mcp-Session-Id", session)
        .body("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
        .post("/mcp");
    given()
        .contentType("application/json")
        .header("Accept", accept)
        .header("Mcp-Session-Id", session)
        .body(
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\","
                + "\"params\":{\"name\":\"search_papers\",\"arguments\":null}}")
        .post("/mcp")
        .then()
        .statusCode(400)
        .body("type", is("urn:papertide:problem:no-answer"));
  }
}
