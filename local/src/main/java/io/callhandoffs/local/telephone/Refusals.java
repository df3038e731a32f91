package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.Noun;
import java.util.Optional;
import java.util.regex.Pattern;

/// Calls that Twilio refuses to ring: invalid addresses, and caller IDs that it does not allow.
final class Refusals {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final Pattern SIP =
      Pattern.compile("sips?:[^@\\s:]+(?::[^@\\s]*)?@[A-Za-z0-9.\\[\\]:-]+(?:[;?][^\\s]*)?");

  /// Caller IDs that may be shown to a SIP endpoint.
  private static final Pattern SIP_CALLER = Pattern.compile("[A-Za-z0-9+._-]+");

  private static final int MAX_SIP_URI = 255;
  private static final int MAX_SIP_HEADERS = 1024;

  private Refusals() {}

  static Optional<String> of(Noun noun, String callerId, String from, String to) {
    return switch (noun.kind()) {
      case NUMBER -> number(noun.address()).or(() -> callerId(callerId, from, to));
      case SIP -> sip(noun.address()).or(() -> sipCallerId(callerId));
      case CLIENT, CONFERENCE, QUEUE ->
          Optional.of("this simulated network carries only <Number> and <Sip>");
    };
  }

  private static Optional<String> number(String number) {
    return E164.matcher(number).matches()
        ? Optional.empty()
        : Optional.of("13223, not a number in E.164 form");
  }

  private static Optional<String> callerId(String callerId, String from, String to) {
    if (!E164.matcher(callerId).matches()) {
      return Optional.of("13214, no caller ID: " + callerId);
    }
    return callerId.equals(from) || callerId.equals(to)
        ? Optional.empty()
        : Optional.of("13214, a caller ID that is neither the caller's nor ours: " + callerId);
  }

  private static Optional<String> sip(String uri) {
    int headers = uri.indexOf('?');
    var address = headers < 0 ? uri : uri.substring(0, headers);
    if (!SIP.matcher(uri).matches() || address.length() >= MAX_SIP_URI) {
      return Optional.of("13243, not a SIP URI");
    }
    return headers >= 0 && uri.length() - headers > MAX_SIP_HEADERS
        ? Optional.of("13253, the SIP headers are too long")
        : Optional.empty();
  }

  private static Optional<String> sipCallerId(String callerId) {
    return SIP_CALLER.matcher(callerId).matches()
        ? Optional.empty()
        : Optional.of("13214, not a caller ID for SIP: " + callerId);
  }
}
