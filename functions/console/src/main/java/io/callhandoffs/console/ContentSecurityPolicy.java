package io.callhandoffs.console;

/// What the pages may load and do: what comes from here, and nothing else.
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
