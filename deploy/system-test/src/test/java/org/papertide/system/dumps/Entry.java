package org.papertide.system.dumps;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an entry says. The same record stands for what a producer wants to say and for what is left
/// of it in a format that has no words for some of it.
///
/// @param text the abstract
/// @param authors empty when it names none
/// @param withdrawn whether it takes the paper back
/// @param damage what was done to it on its way; null when it is sound
public record Entry(
    @Nullable String arxivId,
    @Nullable Integer version,
    @Nullable String producerId,
    @Nullable String title,
    @Nullable String text,
    List<String> authors,
    @Nullable Integer authorCount,
    @Nullable Integer upvotes,
    @Nullable Integer comments,
    @Nullable LocalDate publishedOn,
    boolean withdrawn,
    @Nullable Damage damage) {

  /// What only some formats have words for.
  public enum Field {
    ID,
    VERSION,
    AUTHORS,
    AUTHOR_COUNT,
    UPVOTES,
    COMMENTS,
    PUBLISHED_ON
  }

  /// The id that the entry would give where there is room for one only.
  public @Nullable String id() {
    return arxivId != null ? arxivId : producerId;
  }

  /// What is left when nothing but these fields can be told.
  public Entry limitedTo(Set<Field> fields) {
    boolean id = fields.contains(Field.ID);
    return new Entry(
        id ? arxivId : null,
        fields.contains(Field.VERSION) ? version : null,
        id && arxivId == null ? producerId : null,
        title,
        text,
        fields.contains(Field.AUTHORS) ? authors : List.of(),
        fields.contains(Field.AUTHOR_COUNT) ? authorCount : null,
        fields.contains(Field.UPVOTES) ? upvotes : null,
        fields.contains(Field.COMMENTS) ? comments : null,
        fields.contains(Field.PUBLISHED_ON) ? publishedOn : null,
        withdrawn,
        damage);
  }

  Entry withTexts(@Nullable String newTitle, @Nullable String newText, @Nullable Damage done) {
    return new Entry(
        arxivId,
        version,
        producerId,
        newTitle,
        newText,
        authors,
        authorCount,
        upvotes,
        comments,
        publishedOn,
        withdrawn,
        done);
  }

  Entry anonymous() {
    return new Entry(
        null,
        null,
        null,
        title,
        text,
        authors,
        authorCount,
        upvotes,
        comments,
        publishedOn,
        withdrawn,
        damage);
  }

  Entry withdrawal() {
    return new Entry(
        arxivId, null, producerId, null, null, List.of(), null, null, null, null, true, null);
  }
}
