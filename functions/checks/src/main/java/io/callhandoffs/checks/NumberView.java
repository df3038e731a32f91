package io.callhandoffs.checks;

import io.callhandoffs.health.Health;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.NumberHealth;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a number that is connected to the project.
///
/// @param sid Twilio's name for it; null before it was checked
/// @param since when it came into its state; null before it was checked
/// @param why what is wrong, the worst first
/// @param notChecked why some of it could not be checked last
record NumberView(
    String phoneNumber,
    Optional<String> sid,
    String state,
    Optional<Instant> since,
    List<String> why,
    Optional<String> notChecked,
    Optional<Instant> checkedAt) {

  /// Those that fail first.
  static List<NumberView> all(
      Collection<PhoneNumber> numbers, Map<PhoneNumber, NumberHealth> known) {
    return numbers.stream()
        .sorted(
            Comparator.comparing((PhoneNumber one) -> state(known(known, one)))
                .reversed()
                .thenComparing(PhoneNumber::e164))
        .map(one -> of(one, known(known, one)))
        .toList();
  }

  private static NumberView of(PhoneNumber number, Optional<NumberHealth> known) {
    var health = known.map(NumberHealth::health);
    return new NumberView(
        number.e164(),
        known.map(NumberHealth::sid),
        EnumNames.of(state(known)),
        health.map(Health::since),
        health.map(Health::why).orElse(List.of()),
        known.flatMap(NumberHealth::notChecked),
        health.flatMap(Health::checkedAt));
  }

  private static Optional<NumberHealth> known(
      Map<PhoneNumber, NumberHealth> known, PhoneNumber number) {
    return Optional.ofNullable(known.get(number));
  }

  private static HealthState state(Optional<NumberHealth> known) {
    return known.map(one -> one.health().state()).orElse(HealthState.UNKNOWN);
  }
}
