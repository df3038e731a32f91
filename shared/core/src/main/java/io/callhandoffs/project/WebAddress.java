package io.callhandoffs.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// An encrypted address on the public Internet, to which a project wants calls or events to be
/// sent. Its host must be a name with a dot: an IP address, or a name without one, could be a
/// machine inside somebody's own network, which strangers must not reach through us.
final class WebAddress {

  static final int MAX_LENGTH = 1000;

  private static final int MAX_PORT = 65_535;

  private static final Pattern PUBLIC_NAME =
      Pattern.compile(
          "(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)++(?!(?:local|internal|localhost)$)[a-z][a-z0-9-]*[a-z0-9]");

  private WebAddress() {}

  /// Reads an address with this scheme.
  static URI read(String text, String scheme) {
    try {
      var uri = new URI(text.length() <= MAX_LENGTH ? text.strip() : "");
      var isPublic = uri.getHost() != null && PUBLIC_NAME.matcher(uri.getHost()).matches();
      if (scheme.equalsIgnoreCase(uri.getScheme())
          && isPublic
          && uri.getPort() <= MAX_PORT
          && uri.getPort() != 0
          && uri.getUserInfo() == null
          && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // The advice is the same.
    }
    throw new IllegalArgumentException(
        "must be an address such as "
            + scheme
            + "://example.com/path, with a public host name, at most "
            + MAX_LENGTH
            + " characters");
  }
}
