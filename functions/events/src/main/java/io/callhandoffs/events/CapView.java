package io.callhandoffs.events;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.text.EnumNames;
import java.util.Optional;

/// The cap that turned a caller away.
///
/// @param rule such as `calls_per_destination`
/// @param destination the one that was not rung
record CapView(String rule, String why, Place destination) {

  /// Empty if no cap has refused `attempt`.
  static Optional<CapView> of(Attempt attempt) {
    return attempt
        .refusal()
        .flatMap(refusal -> refusal.cap().map(cap -> of(attempt, EnumNames.of(cap), refusal)));
  }

  private static CapView of(Attempt attempt, String rule, Refusal refusal) {
    return new CapView(rule, refusal.why(), Place.of(attempt));
  }
}
