package io.callhandoffs.local.webhook;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.Optional;

/// A webhook's address, method and overrides.
///
/// @param url without its fragment, which never leaves Twilio
public record Webhook(URI url, String method, ConnectionOverrides overrides) {

  private static final String POST = "POST";

  public static Webhook post(String url) {
    return of(url, POST, Optional.empty());
  }

  /// A webhook, relative to the document that names it, if there is one.
  ///
  /// @throws IllegalArgumentException if it is not the URL of a web server
  public static Webhook of(String url, String method, Optional<URI> base) {
    var given = URI.create(url);
    var whole = base.map(b -> b.resolve(given)).orElse(given);
    var scheme = requireNonNullElse(whole.getScheme(), "");
    if ((!scheme.equals("http") && !scheme.equals("https")) || whole.getRawAuthority() == null) {
      throw new IllegalArgumentException("not the absolute URL of a web server: " + url);
    }
    var text = whole.toString();
    var fragment = text.indexOf('#');
    return new Webhook(
        fragment < 0 ? whole : URI.create(text.substring(0, fragment)),
        method,
        ConnectionOverrides.parse(whole.getRawFragment()));
  }

  boolean isPost() {
    return method.equals(POST);
  }
}
