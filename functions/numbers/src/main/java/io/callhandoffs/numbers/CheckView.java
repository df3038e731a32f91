package io.callhandoffs.numbers;

import io.callhandoffs.policy.Verdict;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.twilio.rest.DialingPermission;
import java.util.Optional;

/// Why a number or SIP address may be dialled, or not.
///
/// @param phoneNumber what would be dialled; null if that is a SIP address, as are country and kind
/// @param sipUri what would be dialled; null if that is a telephone number
/// @param rule the one that refuses it, if one does
/// @param twilio Twilio's own permissions for the country; null if unknown
record CheckView(
    Optional<String> phoneNumber,
    Optional<String> sipUri,
    Optional<String> country,
    Optional<String> kind,
    boolean allowed,
    Optional<String> rule,
    Optional<String> why,
    Optional<DialingPermission> twilio) {

  static CheckView of(Endpoint line, Verdict verdict, Optional<DialingPermission> twilio) {
    var refusal =
        switch (verdict) {
          case Allowed() -> Optional.<Refused>empty();
          case Refused refused -> Optional.of(refused);
        };
    var facts = facts(line);
    var address = Optional.of(line.address());
    return new CheckView(
        address.filter(_ -> facts.isPresent()),
        address.filter(_ -> facts.isEmpty()),
        facts.map(NumberFacts::region),
        facts.map(NumberFacts::kind).map(EnumNames::of),
        refusal.isEmpty(),
        refusal.map(Refused::rule).map(EnumNames::of),
        refusal.map(Refused::why),
        twilio);
  }

  /// What is known of the line if it is a telephone number.
  static Optional<NumberFacts> facts(Endpoint line) {
    return switch (line) {
      case Endpoint.Phone phone -> Optional.of(phone.facts());
      case Endpoint.Sip _ -> Optional.empty();
    };
  }
}
