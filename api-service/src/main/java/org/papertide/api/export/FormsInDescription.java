package org.papertide.api.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says in OpenAPI what the forms of a list look like. The schema that a resource method names is
/// that of its JSON; it would stand for all media types otherwise.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class FormsInDescription implements OASFilter {

  private static final Map<Form, String> EXAMPLES =
      Map.of(
          Form.NDJSON,
          "{\"id\":\"2404.14619\",\"title\":\"OpenELM\",\"abstract\":\"The …\",\"upvotes\":128}\n",
          Form.CSV,
          "id,title,authors,publishedOn,abstract\r\n2404.14619,OpenELM,,2024-04-22,The …\r\n",
          Form.ATOM,
          "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Papers of 2025-11-25</title></feed>",
          Form.RSS,
          "<rss version=\"2.0\"><channel><title>Papers of 2025-11-25</title></channel></rss>",
          Form.JSON_FEED,
          "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"…\",\"items\":[]}",
          Form.BIBTEX,
          "@misc{arXiv:2404.14619,\n  title = {{OpenELM}},\n  eprint = {2404.14619}\n}\n",
          Form.RIS,
          "TY  - UNPB\r\nID  - 2404.14619\r\nTI  - OpenELM\r\nER  - \r\n",
          Form.MARKDOWN,
          "# Papers of 2025-11-25\n\n## [OpenELM](https://arxiv.org/abs/2404.14619)\n");

  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    Content content = response.getContent();
    if (content != null && content.hasMediaType(Form.CSV.mediaType().toString())) {
      EXAMPLES.forEach((form, example) -> describe(content, form, example));
    }
    return response;
  }

  private static void describe(Content content, Form form, String example) {
    Schema.SchemaType type =
        form == Form.JSON_FEED ? Schema.SchemaType.OBJECT : Schema.SchemaType.STRING;
    Schema text = OASFactory.createSchema().addType(type);
    MediaType described = OASFactory.createMediaType().schema(text).example(example);
    content.addMediaType(form.mediaType().toString(), described);
  }
}
