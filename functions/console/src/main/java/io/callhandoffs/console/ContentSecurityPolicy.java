package io.callhandoffs.console;

/// Pages may load and call what comes from their own origin, and nothing else.
final class ContentSecurityPolicy {

  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types lit-html");

  private ContentSecurityPolicy() {}
}
