package io.callhandoffs.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/// The scopes that the API's routes need, by `openapi.yaml`.
final class ApiScopes {

  private static final Pattern SCOPE = Pattern.compile("(?:scopes?|has|and) `(\\w+:\\w+)`");

  private ApiScopes() {}

  /// All scopes, with spaces between.
  static String all() {
    try {
      return SCOPE
          .matcher(Files.readString(Template.path().resolveSibling("openapi.yaml")))
          .results()
          .map(found -> found.group(1))
          .distinct()
          .collect(joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
