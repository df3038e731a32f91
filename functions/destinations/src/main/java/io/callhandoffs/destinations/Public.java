package io.callhandoffs.destinations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.callhandoffs.api.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// What anybody may see.
final class Public {

  private Public() {}

  /// That the function runs. Whether what is behind it does, its own routes tell.
  static Reply health() {
    return Reply.ok(Map.of("status", "ok"));
  }

  /// The description of this API.
  static Reply openApi() {
    try (var file = Public.class.getResourceAsStream("/openapi.yaml")) {
      return Reply.text("application/yaml", new String(requireNonNull(file).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
