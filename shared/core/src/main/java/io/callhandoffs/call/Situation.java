package io.callhandoffs.call;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that a decision may know besides the handoff itself.
///
/// @param destinations the project's
/// @param defaultId the one that takes what nothing else matched
public record Situation(
    Project project,
    List<Destination> destinations,
    Optional<DestinationId> defaultId,
    Instant now) {

  public Situation {
    destinations = List.copyOf(destinations);
  }

  /// A destination to which calls may be routed.
  Optional<Destination> active(DestinationId id) {
    return destinations.stream().filter(d -> d.id().equals(id) && d.active()).findFirst();
  }

  Optional<Destination> defaultDestination() {
    return defaultId.flatMap(this::active);
  }

  String name(DestinationId id) {
    return destinations.stream()
        .filter(d -> d.id().equals(id))
        .map(d -> d.name().value())
        .findFirst()
        .orElse("a destination that no longer exists");
  }
}
