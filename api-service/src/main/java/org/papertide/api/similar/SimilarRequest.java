package org.papertide.api.similar;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What papers are to be like, as it is asked: one of text and like at least.
@Schema(
    name = "SimilarRequest",
    description = "What papers are to be like, and unlike. One of text and like must be there.",
    examples =
        """
        {"text": "Benign overfitting in linear regression", "like": ["2404.14619"], "unlike": []}
        """)
record SimilarRequest(
    @Schema(
            description = "Any text, such as a title and abstract: at most 50,000 characters",
            examples = "Benign overfitting in linear regression")
        @Nullable String text,
    @Schema(description = "Ids of papers to be like, at most 50", examples = "[\"2404.14619\"]")
        @Nullable List<@Nullable String> like,
    @Schema(description = "Ids of papers to be unlike, at most 50; dislike is the same")
        @JsonAlias("dislike")
        @Nullable List<@Nullable String> unlike) {}
