package org.papertide.local.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.papertide.local.setting.Refusal;

/// Where dumps are pushed to.
///
/// @param dumps the resource that takes them
record Destination(URI dumps) {

  private static final String PATH = "/v1/dumps";

  /// Understands the address of a service, with or without the path of its dumps.
  ///
  /// @throws Refusal if it is none; does not show it if a password may be in it
  static Destination of(String text) {
    try {
      URI address = new URI(text.strip());
      if (address.getRawUserInfo() != null) {
        throw Refusal.usage(
            "The address must not hold a user or a password. Give a token with --token-file.");
      }
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      if (web
          && address.getHost() != null
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return new Destination(URI.create(withPath(address.toString())));
      }
    } catch (URISyntaxException e) {
      // Refused below.
    }
    String shown = text.contains("@") ? "The address" : "'" + text + "'";
    throw Refusal.usage(
        shown
            + " cannot be pushed to: give the address of an ingest-service, such as"
            + " https://ingest.example.org or http://127.0.0.1:8081.");
  }

  /// The address with its parameters.
  ///
  /// @param parameters in their order
  URI with(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? dumps : URI.create(dumps + "?" + query);
  }

  /// Whether others could read on the way what is sent.
  boolean exposed() {
    return "http".equalsIgnoreCase(dumps.getScheme()) && !isLoopback(dumps.getHost());
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String withPath(String address) {
    String bare = address.replaceAll("/+$", "");
    return bare.endsWith(PATH) ? bare : bare + PATH;
  }
}
