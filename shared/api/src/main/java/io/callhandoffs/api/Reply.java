package io.callhandoffs.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The answer to a request that succeeded.
///
/// @param headers in lower case
/// @param body empty if there is none
public record Reply(int status, Map<String, String> headers, Optional<String> body) {

  public static Reply ok(Object view) {
    return json(200, view);
  }

  public static Reply created(String location, Object view) {
    return json(201, view).with("location", location);
  }

  public static Reply accepted(Object view) {
    return json(202, view);
  }

  public static Reply noContent() {
    return new Reply(204, Map.of(), Optional.empty());
  }

  public static Reply text(String mediaType, String text) {
    return new Reply(200, Map.of("content-type", mediaType), Optional.of(text));
  }

  private static Reply json(int status, Object view) {
    return new Reply(
        status, Map.of("content-type", "application/json"), Optional.of(Json.write(view)));
  }

  public Reply with(ETag tag) {
    return with("etag", tag.header());
  }

  Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
