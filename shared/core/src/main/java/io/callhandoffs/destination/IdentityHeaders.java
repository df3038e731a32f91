package io.callhandoffs.destination;

import io.callhandoffs.telephone.PhoneNumber;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The SIP headers that say whose call it is. Telephone systems believe them: they decide what the
/// call may do, and who pays for it.
final class IdentityHeaders {

  static final Set<String> NAMES =
      Set.of("Remote-Party-ID", "P-Preferred-Identity", "P-Called-Party-ID");

  /// What callers, assistants and programs say of a call; the rest is known.
  private static final Pattern HEARSAY =
      Pattern.compile("\\$(?:data\\b|reason\\b|summary\\b|shared_id\\b)");

  /// As long as a telephone number, written as these headers write it.
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]?\\d){6,}+");

  private IdentityHeaders() {}

  /// Whether `value` names nobody but the ends of the call and the project itself.
  ///
  /// @param ours whether the project may call itself by a number
  static boolean isTrue(String value, Predicate<PhoneNumber> ours) {
    return !HEARSAY.matcher(value).find()
        && NUMBER.matcher(value).results().allMatch(number -> isOurs(number.group(), ours));
  }

  private static boolean isOurs(String number, Predicate<PhoneNumber> ours) {
    return PhoneNumber.find("+" + number.replaceAll("\\D", "")).filter(ours).isPresent();
  }
}
