package io.callhandoffs.destination;

import io.callhandoffs.destination.Draft.Purpose;
import io.callhandoffs.write.Revision;
import java.time.Instant;

/// Somewhere a caller can be handed to. Its parts are valid by construction, so a destination that
/// exists is one that can be rung.
///
/// @param id what the API and the table call it
/// @param draft what its owner has decided about it
/// @param revision its version counts from 1
public record Destination(DestinationId id, Draft draft, Instant createdAt, Revision revision) {

  public static Destination created(DestinationId id, Draft draft, Instant now, String by) {
    return new Destination(id, draft, now, Revision.first(now, by));
  }

  /// The same destination with another draft.
  public Destination withDraft(Draft decided, Instant now, String by) {
    return new Destination(id, decided, createdAt, revision.next(now, by));
  }

  public DestinationName name() {
    return draft.name();
  }

  /// What is dialled.
  public Target target() {
    return draft.reach().target();
  }

  /// When to use it.
  public Purpose purpose() {
    return draft.purpose();
  }

  /// Whether calls are routed to it.
  public boolean active() {
    return draft.active();
  }

  /// How it is rung.
  public Handling handling() {
    return draft.handling();
  }
}
