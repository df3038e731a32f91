package io.callhandoffs.telephone;

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

  public SipUri {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be at most " + MAX_LENGTH + " characters");
    }
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be a SIP address with user and host name, such as sip:frontdesk@pbx.example.org");
    }
  }

  /// Shows the host alone: the user part may be a person or a number.
  @Override
  public String toString() {
    return "sip:…" + value.substring(value.indexOf('@'));
  }
}
