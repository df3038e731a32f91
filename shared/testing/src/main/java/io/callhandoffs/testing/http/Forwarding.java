package io.callhandoffs.testing.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;

/// Passes requests on to a server of this machine, and its answers back.
///
/// @param server its address, without a slash at the end
public record Forwarding(HttpClient http, String server)
    implements Function<LocalRequest, LocalResponse> {

  /// What each of the two connections has for itself.
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

  @Override
  public LocalResponse apply(LocalRequest request) {
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    var forwarded =
        HttpRequest.newBuilder(URI.create(server + request.rawPath() + query))
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .forEach((name, values) -> {
          if (!OF_THE_CONNECTION.contains(name)) {
            values.forEach(value -> forwarded.header(name, value));
          }
        });
    try {
      var answer = http.send(forwarded.build(), BodyHandlers.ofByteArray());
      var headers = new LinkedHashMap<>(answer.headers().map());
      headers.keySet().removeAll(OF_THE_CONNECTION);
      return new LocalResponse(answer.statusCode(), headers, answer.body());
    } catch (IOException _) {
      return LocalResponse.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return LocalResponse.NONE;
    }
  }
}
