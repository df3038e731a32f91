package io.callhandoffs.destinations;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Health;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a destination works, as checks and calls have shown.
///
/// @param state `healthy`, `degraded`, `failing` or `unknown`
/// @param since when it came into that state; for one that was never checked, when it was saved
/// @param why what is wrong and what to do, the worst first
/// @param checkedAt null if it never was
record HealthView(String state, Instant since, List<String> why, Optional<Instant> checkedAt) {

  static HealthView of(Destination destination, Optional<Health> health) {
    return health
        .map(known ->
            new HealthView(
                EnumNames.of(known.state()), known.since(), known.why(), known.checkedAt()))
        .orElseGet(() ->
            new HealthView(
                EnumNames.of(HealthState.UNKNOWN),
                destination.revision().updatedAt(),
                List.of(),
                Optional.empty()));
  }
}
