package org.papertide.api.similar;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.paper.PublicId;

/// Reads what papers are to be like from a body, and says of a bad one where and why.
@Singleton
public final class RequestReader {

  private final SimilarSettings settings;

  @Inject
  public RequestReader(SimilarSettings settings) {
    this.settings = settings;
  }

  /// @throws ProblemException if it is too long, no JSON, or nothing to be like
  SimilarQuestion read(InputStream body) throws IOException {
    SimilarRequest request = RequestJson.parse(bytes(body));
    String text = request.text() == null ? "" : request.text();
    if (text.length() > settings.textLength()) {
      String takes = "at most " + settings.textLength() + " characters";
      throw Problem.badParameter("text", text.length() + " characters", takes).asException();
    }
    List<String> like = ids("like", request.like());
    List<String> unlike = ids("unlike", request.unlike());
    if (text.isBlank() && like.isEmpty()) {
      throw Problem.badParameter("body", "neither text nor like", RequestJson.TAKES).asException();
    }
    return new SimilarQuestion(text, like, unlike);
  }

  private byte[] bytes(InputStream body) throws IOException {
    int most = (int) settings.bodySize().asLongValue();
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw Problem.of(
              Response.Status.REQUEST_ENTITY_TOO_LARGE,
              "body-too-large",
              "The body is too large",
              "It takes at most " + most + " bytes. Send a shorter text or fewer ids.")
          .asException();
    }
    return bytes;
  }

  private List<String> ids(String name, @Nullable List<@Nullable String> given) {
    List<String> ids = new ArrayList<>();
    for (String id : given == null ? List.<@Nullable String>of() : given) {
      if (id == null || id.isBlank()) {
        String place = name + "[" + ids.size() + "]";
        throw Problem.badParameter(place, "nothing", "the id of a paper").asException();
      }
      ids.add(PublicId.canonical(id));
    }
    if (ids.size() > settings.ids()) {
      throw Problem.badParameter(name, ids.size() + " ids", "at most " + settings.ids() + " ids")
          .asException();
    }
    return ids;
  }
}
