package org.papertide.ingest.intake.producer;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/// A request of a producer who has shown a token.
///
/// @param producer their name
/// @param before what was known of the request without the token
record ProducerContext(String producer, SecurityContext before) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return () -> producer;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return before.isSecure();
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
