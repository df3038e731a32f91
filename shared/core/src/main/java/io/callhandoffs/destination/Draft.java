package io.callhandoffs.destination;

import java.time.Instant;

/// What an owner decides about a destination; the rest of a [Destination] is its history.
public record Draft(
    DestinationName name,
    String number,
    Target target,
    Description description,
    Examples examples,
    boolean active,
    RingTime ring,
    Handling handling) {

  /// What has been decided about `destination` so far.
  public static Draft of(Destination destination) {
    return new Draft(
        destination.name(),
        destination.number(),
        destination.target(),
        destination.description(),
        destination.examples(),
        destination.active(),
        destination.ring(),
        destination.handling());
  }

  public Draft named(DestinationName other) {
    return new Draft(other, number, target, description, examples, active, ring, handling);
  }

  Draft with(Examples more) {
    return new Draft(name, number, target, description, more, active, ring, handling);
  }

  /// A new destination.
  Destination created(DestinationId id, Instant now) {
    return destination(id, 1, now, now);
  }

  /// What becomes of `old`.
  Destination replacing(Destination old, Instant now) {
    return destination(old.id(), old.version() + 1, old.createdAt(), now);
  }

  private Destination destination(
      DestinationId id, long version, Instant createdAt, Instant updatedAt) {
    return new Destination(
        id,
        name,
        number,
        target,
        description,
        examples,
        active,
        ring,
        handling,
        version,
        createdAt,
        updatedAt);
  }
}
