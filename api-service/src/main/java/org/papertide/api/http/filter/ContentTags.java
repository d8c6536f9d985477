package org.papertide.api.http.filter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.papertide.api.http.Partial;
import org.papertide.api.http.Preconditions;

/// Gives an answer that depends on more than the index (on the clock, on the database) a weak
/// entity tag of its content, and a client that has that answer already only 304.
///
/// It costs to write the answer twice, the first time to nowhere. Answers are records, whose size
/// the limits of their requests bound; streams are none, and bear no tag.
@Singleton
public final class ContentTags {

  /// Bytes of a hash that tell the answers to one request apart.
  private static final int TAG_BYTES = 12;

  private final ObjectMapper mapper;

  @Inject
  public ContentTags(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// When the answer is there.
  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    boolean read =
        request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    if (!read
        || response.getStatus() != Response.Status.OK.getStatusCode()
        || response.getHeaders().containsKey(HttpHeaders.ETAG)
        || !(response.getEntity() instanceof Record answer)
        || (answer instanceof Partial partial && partial.isCutShort())
        || !request.getUriInfo().getPath().startsWith("/v1/")) {
      return;
    }
    EntityTag tag = new EntityTag(hash(answer, String.valueOf(response.getMediaType())), true);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    Preconditions.check(request, response, tag);
  }

  private String hash(Record answer, String form) {
    MessageDigest digest = digest();
    digest.update(form.getBytes(StandardCharsets.UTF_8));
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      mapper.writeValue(out, answer);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer can always be written", e);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), TAG_BYTES));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
