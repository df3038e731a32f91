package io.callhandoffs.telephone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A SIP address as Twilio's `<Sip>` noun dials it: `sip:frontdesk@pbx.example.org;transport=tls`.
public record SipUri(String value) {

  /// Twilio refuses a URI of 255 characters or more (error 13243).
  private static final int MAX_LENGTH = 254;

  /// User and host are both needed; headers are added by us and never typed. The host is a name: an
  /// address literal could point into somebody's private network.
  private static final Pattern FORM =
      Pattern.compile(
          "sips?:[A-Za-z0-9_.!~*'()&=+$,%-]+@(?=[^;:]*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])"
              + "(?::\\d{1,5})?(?:;transport=(?:udp|tcp|tls))?(?:;region=[a-z]{2}\\d)?");

  private static final Pattern BREAK = Pattern.compile("[^0-9]+");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
  private static final Pattern HOST = Pattern.compile("@([^:;]+)");

  /// What a user may consist of once its percent-escapes are read. Nothing that ends a user or
  /// begins an escape: who reads it a second time would find another address.
  private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9_.!~*'()&=+$,#-]+");

  public SipUri {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be at most " + MAX_LENGTH + " characters");
    }
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be a SIP address with user and host name, such as sip:frontdesk@pbx.example.org");
    }
  }

  /// The user with its percent-escapes read; empty if they are malformed or hide a sign that could
  /// make it another address.
  public Optional<String> user() {
    var escaped = value.substring(value.indexOf(':') + 1, value.indexOf('@'));
    try {
      return Optional.of(URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8))
          .filter(user -> PLAIN_USER.matcher(user).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The host as it is written, without its port.
  public String host() {
    var matcher = HOST.matcher(value);
    return matcher.find() ? matcher.group(1) : "";
  }

  /// The digits that a user without letters consists of. A user with letters is a name, whatever
  /// digits it has.
  public List<DigitRun> runs() {
    return user()
        .filter(user -> !LETTER.matcher(user).find())
        .map(user -> BREAK.splitAsStream(user).filter(part -> !part.isEmpty()).toList())
        .filter(parts -> !parts.isEmpty())
        .map(parts -> List.of(new DigitRun(parts)))
        .orElse(List.of());
  }

  /// Shows the host alone: the user part may be a person or a number.
  @Override
  public String toString() {
    return "sip:…" + value.substring(value.indexOf('@'));
  }
}
