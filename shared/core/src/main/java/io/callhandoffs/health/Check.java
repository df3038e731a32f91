package io.callhandoffs.health;

import io.callhandoffs.destination.DestinationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A check of a destination, as it is remembered.
///
/// @param by `schedule`, `save`, `calls`, or the name of the API key that asked for it
/// @param state the destination's health after it
/// @param notCalled why its line was not called, if it should have been
public record Check(
    DestinationId destination,
    Instant at,
    String by,
    List<Finding> findings,
    HealthState state,
    Optional<String> notCalled) {

  public Check {
    findings = List.copyOf(findings);
  }
}
