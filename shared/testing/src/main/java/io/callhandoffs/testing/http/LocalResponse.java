package io.callhandoffs.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
public record LocalResponse(int status, Map<String, List<String>> headers, byte[] body) {

  /// No answer: the client sees a broken connection.
  public static final LocalResponse NONE = empty(0);

  public static LocalResponse of(int status, String contentType, String body) {
    return new LocalResponse(
        status, Map.of("content-type", List.of(contentType)), body.getBytes(UTF_8));
  }

  public static LocalResponse json(int status, Object body) {
    return of(status, "application/json", LocalJson.write(body));
  }

  public static LocalResponse empty(int status) {
    return new LocalResponse(status, Map.of(), new byte[0]);
  }

  /// An error of the local stack's client, in the form of the API's own errors.
  public static LocalResponse problem(int status, String title, String detail) {
    return of(
        status,
        "application/problem+json",
        LocalJson.write(Map.of("title", title, "status", status, "detail", detail)));
  }

  public LocalResponse with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, List.of(value));
    return new LocalResponse(status, more, body);
  }
}
