package io.callhandoffs.handoff;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;

/// A destination that was to be rung, and why.
///
/// @param name as the destination was called then
public record Chosen(DestinationId destination, DestinationName name, Choice choice) {

  public static Chosen of(Destination destination, Choice choice) {
    return new Chosen(destination.id(), destination.name(), choice);
  }
}
