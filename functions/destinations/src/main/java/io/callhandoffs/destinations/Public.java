package io.callhandoffs.destinations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.callhandoffs.api.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// What needs no key.
final class Public {

  private Public() {}

  /// The function runs. Whether its database does is seen from the other routes.
  static Reply health() {
    return Reply.ok(Map.of("status", "ok"));
  }

  static Reply openApi() {
    try (var file = Public.class.getResourceAsStream("/openapi.yaml")) {
      return Reply.text("application/yaml", new String(requireNonNull(file).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
