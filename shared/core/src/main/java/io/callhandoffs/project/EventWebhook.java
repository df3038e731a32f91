package io.callhandoffs.project;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// Where a project wants events about its handoffs to be sent.
///
/// @param secret what each message is signed with, so that its receiver knows that we sent it
public record EventWebhook(URI url, String secret) {

  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9_-]{32,128}");
  private static final int SECRET_BYTES = 32;

  public EventWebhook {
    url = isOnThisMachine(url) ? url : url(url.toString());
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException("must be a secret that we have made");
    }
  }

  /// Reads a webhook's address.
  public static URI url(String text) {
    return WebAddress.read(text, "https");
  }

  /// Reads a webhook's address where the whole system runs on one machine. The webhook may then be
  /// on it as well: `http://localhost:8080/events`.
  public static URI urlHere(String text) {
    try {
      var here = URI.create(text.strip());
      return isOnThisMachine(here) ? here : url(text);
    } catch (IllegalArgumentException _) {
      return url(text);
    }
  }

  /// Whether it is on the machine that sends, which only developers have.
  public boolean isOnThisMachine() {
    return isOnThisMachine(url);
  }

  private static boolean isOnThisMachine(URI url) {
    return "http".equals(url.getScheme())
        && "localhost".equals(url.getHost())
        && url.getUserInfo() == null
        && url.getFragment() == null;
  }

  /// A new random secret.
  public static String newSecret() {
    // Made here and not kept: a generator in a SnapStart snapshot would repeat itself.
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "EventWebhook[" + url + "]";
  }
}
