package org.papertide.ingest.intake.producer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.ProblemException;

/// Lets requests pass that bear the token of a producer, who becomes their principal. It stands
/// before every resource, and before the body is read; health and metrics are none.
class TokenFilter {

  private static final int UNAUTHORIZED = 401;
  // RFC 6750, section 2.1; the scheme's name is of any case by RFC 9110.
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

  private final ProducerTokens tokens;

  TokenFilter(ProducerTokens tokens) {
    this.tokens = tokens;
  }

  /// @throws ProblemException when there is no token, or nobody's
  @ServerRequestFilter
  public void admit(ContainerRequestContext request) {
    if (tokens.isOpen()) {
      return;
    }
    String token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    String producer = tokens.producer(token).orElseThrow(TokenFilter::unknown);
    request.setSecurityContext(new ProducerContext(producer, request.getSecurityContext()));
  }

  /// RFC 9110 asks for the challenge with every such answer.
  @ServerResponseFilter
  public void challenge(ContainerResponseContext response) {
    if (response.getStatus() == UNAUTHORIZED) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }

  private static String token(@Nullable String authorization) {
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
    if (!bearer.matches()) {
      throw new ProblemException(
          "token-missing",
          UNAUTHORIZED,
          "Only producers with a token may push. Send the header `Authorization: Bearer TOKEN`"
              + " with the token that the operator of this service gave you.");
    }
    return bearer.group(1);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        "token-unknown",
        UNAUTHORIZED,
        "The token is not known here. Check that it is whole, or ask the operator of this service"
            + " for one: it may have been replaced.");
  }
}
