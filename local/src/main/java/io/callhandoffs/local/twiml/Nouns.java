package io.callhandoffs.local.twiml;

import io.callhandoffs.local.twiml.Noun.Kind;
import io.callhandoffs.local.twiml.TwimlReader.Parsed;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a `Dial` rings from its content.
final class Nouns {

  private static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "completed");

  private static final Pattern DIGITS = Pattern.compile("[0-9A-D#*wW]*");

  private Nouns() {}

  /// A number that is the text of a `Dial` itself.
  static Noun number(String number) {
    return new Noun(
        Kind.NUMBER,
        number,
        Optional.empty(),
        "",
        Optional.empty(),
        Set.of(),
        false,
        Optional.empty());
  }

  static Noun of(Parsed element) {
    var attributes = element.attributes();
    var digits = attributes.text("sendDigits", "");
    if (!DIGITS.matcher(digits).matches()) {
      throw TwimlError.againstTheSchema("<Number sendDigits>: only 0-9 A-D # * w W");
    }
    return new Noun(
        kind(element.name()),
        element.text(),
        attributes.target("url", "method"),
        digits,
        attributes.target("statusCallback", "statusCallbackMethod"),
        Set.copyOf(attributes.words("statusCallbackEvent", "completed", EVENTS)),
        !attributes.text("machineDetection", "").isEmpty(),
        attributes.target("amdStatusCallback", "amdStatusCallbackMethod"));
  }

  private static Kind kind(String element) {
    return switch (element) {
      case "Number" -> Kind.NUMBER;
      case "Sip" -> Kind.SIP;
      case "Client" -> Kind.CLIENT;
      case "Conference" -> Kind.CONFERENCE;
      default -> Kind.QUEUE;
    };
  }
}
