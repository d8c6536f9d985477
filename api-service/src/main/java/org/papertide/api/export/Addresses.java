package org.papertide.api.export;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papertide.api.export.listing.WebAddress;

/// Where a list is, where it goes on, and what it is called for ever.
///
/// @param base where the API is, without a slash at the end
/// @param path as it was asked for, with a form's suffix if there was one, percent-encoded
/// @param plainPath the same without a form's suffix
/// @param query percent-encoded; empty if there was none
record Addresses(String base, String path, String plainPath, String query) {

  private static final String PAGE_TOKEN = "pageToken";

  /// Parameters that choose a part of a list.
  private static final Set<String> OF_THE_PAGE = Set.of(PAGE_TOKEN, "limit");

  /// Those of a request, as it was sent.
  ///
  /// @param publicUrl where the API is for readers, if the request does not tell
  /// @param asked what its path asked for before the suffix was taken off
  static Addresses of(
      Optional<URI> publicUrl, HttpServerRequest request, SuffixRoute.@Nullable Asked asked) {
    String plainPath = WebAddress.encoded(request.path());
    String query = request.query();
    return new Addresses(
        publicUrl.map(URI::toString).orElseGet(() -> base(request)).replaceFirst("/+$", ""),
        asked == null ? plainPath : WebAddress.encoded(asked.path()),
        plainPath,
        query == null ? "" : WebAddress.encoded(query));
  }

  private static String base(HttpServerRequest request) {
    HostAndPort host = request.authority();
    return request.scheme() + "://" + (host == null ? "localhost" : host);
  }

  /// This page, in this form.
  URI self() {
    return URI.create(base + withQuery(query));
  }

  /// The page that follows, in this form.
  URI next(String pageToken) {
    return URI.create(base + nextPath(pageToken));
  }

  /// The same without scheme and host, so that it is right behind any proxy.
  String nextPath(String pageToken) {
    String others = without(Set.of(PAGE_TOKEN));
    String token = PAGE_TOKEN + "=" + URLEncoder.encode(pageToken, StandardCharsets.UTF_8);
    return withQuery(others.isEmpty() ? token : others + "&" + token);
  }

  /// The name of the whole list.
  String urn() {
    String selection = without(OF_THE_PAGE);
    return "urn:papertide:list:"
        + plainPath.substring(1)
        + (selection.isEmpty() ? "" : "%3F" + selection.replace("?", "%3F").replace("#", "%23"));
  }

  private String withQuery(String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private String without(Set<String> names) {
    return parameters()
        .filter(parameter -> !names.contains(parameter.split("=", 2)[0]))
        .collect(Collectors.joining("&"));
  }

  private Stream<String> parameters() {
    return Arrays.stream(query.split("&", -1)).filter(parameter -> !parameter.isEmpty());
  }
}
