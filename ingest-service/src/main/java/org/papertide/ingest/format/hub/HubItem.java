package org.papertide.ingest.format.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.json.JsonFields;

/// One item of an answer. What is said both outside and inside of its paper is taken from inside;
/// the day is not taken from the outer `publishedAt`, which has changed its meaning over the years.
record HubItem(String place, JsonFields item) {

  DumpEntry outcome(HubDay days) {
    JsonFields paper = item.child("paper");
    if (paper == null) {
      return new Rejection(place, "no-paper", "The item has no paper.", item.text("title"));
    }
    LocalDate day = Timestamp.day(paper.text("submittedOnDailyAt"));
    Integer position = days.positionIn(day);
    if (paper.isOtherThanText("id")) {
      return new Rejection(
          place, "id-not-text", "The paper's id is no string.", paper.text("title"));
    }
    EntryDraft draft = new EntryDraft(place).id(paper.text("id"));
    if (paper.has("withdrawnAt")) {
      return draft.withdrawal();
    }
    describe(draft, paper);
    addDetails(draft, paper);
    draft.details().firstSeenOn(day);
    return draft.feedDay(day).position(position).observation();
  }

  private void describe(EntryDraft draft, JsonFields paper) {
    draft
        .title(first(paper.text("title"), item.text("title")))
        .abstractText(first(paper.text("summary"), item.text("summary")))
        .authors(authors(paper))
        .publishedOn(Timestamp.day(paper.text("publishedAt")))
        .upvotes(paper.count("upvotes"))
        .comments(item.count("numComments"));
  }

  private void addDetails(EntryDraft draft, JsonFields paper) {
    List<String> media = new ArrayList<>(paper.texts("mediaUrls"));
    media.addAll(item.texts("mediaUrls"));
    String older = item.text("mediaUrl");
    if (older != null) {
      media.add(older);
    }
    draft
        .details()
        .submittedBy(
            first(
                name(paper.child("submittedOnDailyBy"), "user", "name", "fullname"),
                name(item.child("submittedBy"), "name", "user", "fullname")))
        .organization(
            first(
                name(paper.child("organization"), "fullname", "name"),
                name(item.child("organization"), "fullname", "name")))
        .projectPage(paper.text("projectPage"))
        .codeRepository(paper.text("githubRepo"))
        .codeStars(paper.count("githubStars"))
        .aiSummary(paper.text("ai_summary"))
        .aiKeywords(paper.texts("ai_keywords"))
        .thumbnail(item.text("thumbnail"))
        .media(media);
  }

  /// Hidden names are those that people have marked as wrong.
  private static List<String> authors(JsonFields paper) {
    List<String> names = new ArrayList<>();
    for (JsonFields author : paper.objects("authors")) {
      String name = author.text("name");
      if (name != null && !author.object().path("hidden").asBoolean()) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String name(@Nullable JsonFields who, String... names) {
    return who == null ? null : who.text(names);
  }

  private static @Nullable String first(@Nullable String inside, @Nullable String outside) {
    return inside != null ? inside : outside;
  }
}
