package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the pages may load and do: what comes from here, and nothing else.
final class ContentSecurityPolicy {

  private ContentSecurityPolicy() {}

  /// @param importMap the one script that stands in the page itself, allowed by its hash
  static String of(String importMap) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' " + Hash.source(importMap.getBytes(UTF_8)),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html");
  }
}
