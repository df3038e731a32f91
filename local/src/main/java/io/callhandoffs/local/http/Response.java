package io.callhandoffs.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is sent back.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
public record Response(int status, Map<String, List<String>> headers, byte[] body) {

  public static Response of(int status, String contentType, String body) {
    return new Response(status, Map.of("content-type", List.of(contentType)), body.getBytes(UTF_8));
  }

  public static Response json(int status, Object body) {
    return of(status, "application/json", Json.write(body));
  }

  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  /// What a client of the local stack did wrong, as the API itself would put it.
  public static Response problem(int status, String title, String detail) {
    return of(
        status,
        "application/problem+json",
        Json.write(Map.of("title", title, "status", status, "detail", detail)));
  }

  public Response with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, List.of(value));
    return new Response(status, more, body);
  }
}
