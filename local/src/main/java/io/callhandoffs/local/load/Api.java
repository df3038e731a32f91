package io.callhandoffs.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/// The API of the local stack, as its administrator uses it.
record Api(HttpClient http, String url, String key) {

  /// An answer that was no success.
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /// Sends JSON with apostrophes for quotes.
  ///
  /// @throws Refused if the answer is no success
  JsonNode send(String method, String path, String json) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("x-api-key", key)
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString(UTF_8));
      if (response.statusCode() >= 300) {
        throw new Refused(method + " " + path + ": " + response.statusCode() + response.body());
      }
      return LocalJson.read(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
