package io.callhandoffs.handoff;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import java.util.Optional;

/// Whom somebody chose to ring, and why.
///
/// @param destination empty for a number that is no destination, such as the fallback number
/// @param name as it was called then
public record Chosen(Optional<DestinationId> destination, DestinationName name, Choice choice) {

  public Chosen(DestinationId destination, DestinationName name, Choice choice) {
    this(Optional.of(destination), name, choice);
  }

  public static Chosen of(Destination destination, Choice choice) {
    return new Chosen(destination.id(), destination.name(), choice);
  }

  /// Whether it is this destination.
  public boolean is(DestinationId id) {
    return destination.filter(id::equals).isPresent();
  }
}
