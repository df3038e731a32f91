package io.callhandoffs.call;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.telephone.Endpoint;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/// Whom a caller can be handed to after those who were tried.
record Chain(Situation situation, Handoff handoff) {

  /// The first destination that was passed over because it fails, and has not been rung since.
  Optional<Destination> passedOver() {
    return handoff.progress().attempts().stream()
        .filter(attempt -> attempt.outcome().filter(Outcome.SKIPPED_UNHEALTHY::equals).isPresent())
        .flatMap(attempt -> attempt.chosen().destination().stream())
        .filter(id -> triedTimes(id) == 1)
        .flatMap(id -> situation.active(id).stream())
        .findFirst();
  }

  private long triedTimes(DestinationId id) {
    return handoff.progress().attempts().stream()
        .filter(attempt -> attempt.chosen().is(id))
        .count();
  }

  /// The first destination of the chain that has not been tried: the fallbacks of those that were,
  /// in their order, then the project's default.
  Optional<Destination> next() {
    var chain = new LinkedHashSet<DestinationId>();
    handoff
        .progress()
        .attempts()
        .forEach(attempt -> attempt.chosen().destination().ifPresent(id -> follow(id, chain)));
    situation.defaultId().ifPresent(chain::add);
    return chain.stream()
        .flatMap(id -> situation.active(id).stream())
        .filter(this::isNew)
        .findFirst();
  }

  private void follow(DestinationId id, SequencedSet<DestinationId> chain) {
    if (chain.add(id)) {
      situation
          .active(id)
          .ifPresent(d -> d.handling().fallbacks().ids().forEach(next -> follow(next, chain)));
    }
  }

  boolean isNew(Destination destination) {
    return handoff.progress().attempts().stream()
        .noneMatch(attempt -> attempt.chosen().is(destination.id()));
  }

  boolean wasRung(Endpoint endpoint) {
    return handoff.progress().attempts().stream()
        .flatMap(attempt -> attempt.rung().stream())
        .anyMatch(rung -> rung.ring().endpoint().equals(endpoint));
  }
}
