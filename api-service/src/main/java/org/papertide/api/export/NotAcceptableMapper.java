package org.papertide.api.export;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.papertide.api.http.Problem;

/// Tells a client that takes none of the forms which there are. The framework refuses such a client
/// before it is known what was asked for, so this speaks of all resources.
public final class NotAcceptableMapper {

  @ServerExceptionMapper
  Response refuse(NotAcceptableException exception, HttpHeaders headers) {
    return Problem.of(
            Response.Status.NOT_ACCEPTABLE,
            "not-acceptable",
            "Not Acceptable",
            "Lists of papers, and papers, come as "
                + Form.names()
                + ", everything else as application/json, and Accept takes none of them: "
                + Problem.shown(String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)))
                + ".")
        .toResponse();
  }
}
