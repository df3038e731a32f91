package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.telephone.SipUri;

/// SIP addresses. What is taken has one user, one host that is a name, and nothing that a header
/// could be made of.
public final class SipUriFuzz {

  private SipUriFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      requireSound(new SipUri(new String(input, UTF_8)));
    } catch (IllegalArgumentException _) {
      // Refused.
    }
  }

  static void requireSound(SipUri uri) {
    var text = uri.value();
    var odd = text.chars().anyMatch(c -> c <= ' ' || c > '~' || c == '<' || c == '"' || c == '?');
    if (odd || text.chars().filter(c -> c == '@').count() != 1) {
      throw new AssertionError("taken for a SIP address");
    }
    var host = text.substring(text.indexOf('@') + 1).replaceFirst("[:;].*", "");
    if (!host.matches(".*[A-Za-z].*") || host.startsWith(".") || host.endsWith("-")) {
      throw new AssertionError("taken for a host: " + host);
    }
  }
}
