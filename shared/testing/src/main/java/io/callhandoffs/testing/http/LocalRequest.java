package io.callhandoffs.testing.http;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A request as it came in, with nothing decoded.
///
/// @param headers by lower-case name
/// @param tooLarge whether the body was cut off at the server's limit
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
public record LocalRequest(
    String method,
    URI uri,
    String protocol,
    String sourceIp,
    Map<String, List<String>> headers,
    byte[] body,
    boolean tooLarge) {

  public String rawPath() {
    return uri.getRawPath();
  }

  public String rawQuery() {
    return Optional.ofNullable(uri.getRawQuery()).orElse("");
  }

  /// A header's values with commas between them.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /// The query's values of one name, as they were sent.
  public Stream<String> query(String name) {
    return Stream.of(rawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair[0].equals(name))
        .map(pair -> pair.length == 2 ? pair[1] : "");
  }

  /// `GET /health`, for logs: leaves out query and headers.
  @Override
  public String toString() {
    return Stream.of(method, rawPath()).collect(joining(" "));
  }
}
