package org.papertide.ingest.publish.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.papertide.ingest.format.DumpEntry.Details;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.entry.link.AbstractLinks;

/// Writes the properties of an observation that only some dumps have.
final class DetailsBody {

  private DetailsBody() {}

  static void write(JsonGenerator json, Observation observation) throws IOException {
    Details details = observation.details();
    EventBody.list(json, "categories", details.categories());
    EventBody.day(json, "firstSeenOn", details.firstSeenOn());
    EventBody.text(json, "submittedBy", details.submittedBy());
    EventBody.text(json, "organization", details.organization());
    EventBody.text(json, "projectPage", details.projectPage());
    EventBody.text(json, "codeRepository", details.codeRepository());
    EventBody.number(json, "codeStars", details.codeStars());
    EventBody.text(json, "aiSummary", details.aiSummary());
    EventBody.list(json, "aiKeywords", details.aiKeywords());
    EventBody.text(json, "thumbnail", details.thumbnail());
    EventBody.list(json, "media", details.media());
    EventBody.text(json, "journal", details.journal());
    EventBody.text(json, "doi", details.doi());
    EventBody.text(json, "licence", details.licence());
    writeLinks(json, details, AbstractLinks.of(observation.abstractText()));
  }

  /// What is only read from the text has names of its own: it must not replace what another dump
  /// gives.
  private static void writeLinks(JsonGenerator json, Details details, AbstractLinks found)
      throws IOException {
    if (details.projectPage() == null) {
      EventBody.text(json, "linkedProjectPage", found.projectPage());
    }
    if (details.codeRepository() == null) {
      EventBody.text(json, "linkedCodeRepository", found.codeRepository());
    }
  }
}
