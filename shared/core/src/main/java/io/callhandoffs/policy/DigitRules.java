package io.callhandoffs.policy;

import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.SipHost;
import io.callhandoffs.telephone.SipUri;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules for digits that somebody else's telephone system gets, and may dial: keys after the
/// answer, extensions, the users of SIP addresses.
///
/// @param where the countries in which it may dial them
record DigitRules(OutsideLines lines, Set<Region> where) {

  /// Extensions are no longer, and hardly any telephone number is so short.
  private static final int LONGEST_EXTENSION = 6;

  /// How SIP users begin that are meant for the telephone network: `+44…`, `00…`, an outside line
  /// and four digits more, a code, or digits and letters that spell a number (1800FLOWERS).
  private static final Pattern SIP_NUMBER =
      Pattern.compile("\\+|00.|[09]\\d{4}|[*#]+\\d|\\d{3,}+[A-Za-z]{4}");

  private static final Pattern SEVEN_DIGITS = Pattern.compile("(?:\\d[*#+]*+){7}");
  private static final Pattern SEPARATORS = Pattern.compile("[_.!~'()&=$,-]");

  /// Twilio's own trunks to the telephone network dial whatever the user says.
  private static final Pattern TRUNK =
      Pattern.compile("(?:.*\\.)?pstn(\\.[a-z0-9-]+)?\\.twilio\\.com");

  private static final Refused EMERGENCY =
      new Refused(
          Rule.EMERGENCY,
          "It is an emergency number or leads to one, and callers are never handed to these");

  /// Why a line may not be dialled because of such digits; empty if it may.
  Optional<Refused> refusal(Endpoint line) {
    if (line.runs().stream().flatMap(run -> run.readings()).anyMatch(this::isEmergency)) {
      return Optional.of(EMERGENCY);
    }
    return switch (line) {
      case Endpoint.Phone(_, var keys, _) -> refusal(keys);
      case Endpoint.Sip(var uri) -> refusal(uri);
    };
  }

  private boolean isEmergency(String digits) {
    return EmergencyNumbers.areReached(digits, where, lines.prefixes());
  }

  private Optional<Refused> refusal(Digits keys) {
    var leadsOut =
        keys.hasCode()
            || keys.numbers().stream().anyMatch(digits -> digits.length() > LONGEST_EXTENSION)
            || keys.runs().stream().anyMatch(run -> beginsOutside(run.digits()));
    return lines.digits() == DigitsAfterAnswer.EXTENSION && leadsOut
        ? Optional.of(
            new Refused(
                Rule.OUTSIDE_LINE,
                "It has digits after the answer that could dial on: more than "
                    + LONGEST_EXTENSION
                    + ", a code, or what an outside line begins with; only the project's dialling"
                    + " policy can allow that (`digits_after_answer`)"))
        : Optional.empty();
  }

  private boolean beginsOutside(String digits) {
    return lines.prefixes().stream().anyMatch(digits::startsWith);
  }

  private Optional<Refused> refusal(SipUri uri) {
    var host = SipHost.find(uri.host());
    if (host.isEmpty()) {
      return Optional.of(
          new Refused(
              Rule.SIP_ADDRESS,
              "It has a SIP address whose host is no public name such as pbx.example.org"));
    }
    if (uri.user().isEmpty()) {
      return Optional.of(
          new Refused(
              Rule.SIP_ADDRESS, "It has a SIP address whose user hides signs of another address"));
    }
    return lines.sipHosts().contains(host.get()) || !isNumber(uri.user().get(), host.get())
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Rule.OUTSIDE_LINE,
                "It has a SIP address whose user is a number, and the project's dialling policy does"
                    + " not name "
                    + host.get()
                    + " among its `sip_hosts`"));
  }

  private boolean isNumber(String user, SipHost host) {
    var plain = SEPARATORS.matcher(user).replaceAll("");
    return SIP_NUMBER.matcher(plain).lookingAt()
        || SEVEN_DIGITS.matcher(plain).find()
        || beginsOutside(plain)
        || (TRUNK.matcher(host.name()).matches() && plain.chars().anyMatch(Character::isDigit));
  }
}
