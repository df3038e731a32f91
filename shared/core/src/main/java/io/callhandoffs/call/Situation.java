package io.callhandoffs.call;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.policy.Verdict;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.telephone.Endpoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that a decision may know besides the handoff itself.
///
/// @param destinations the project's
/// @param defaultId the one that takes what nothing else matched
/// @param rules what may be dialled
/// @param failing destinations that are rung only if there is nobody else
/// @param capped destinations that were dialled too often to be dialled now
public record Situation(
    ProjectSettings settings,
    List<Destination> destinations,
    Optional<DestinationId> defaultId,
    DiallingRules rules,
    Set<DestinationId> failing,
    Map<DestinationId, Refused> capped,
    Instant now) {

  public Situation {
    destinations = List.copyOf(destinations);
    failing = Set.copyOf(failing);
    capped = Map.copyOf(capped);
  }

  /// A situation in which nothing fails and no cap is reached.
  public Situation(
      ProjectSettings settings,
      List<Destination> destinations,
      Optional<DestinationId> defaultId,
      DiallingRules rules,
      Instant now) {
    this(settings, destinations, defaultId, rules, Set.of(), Map.of(), now);
  }

  /// The same, after a cap refused to dial `id`. A refusal for the caller or for the whole project
  /// holds for every other destination as well.
  public Situation refusing(DestinationId id, Refused refusal) {
    var more = new HashMap<>(capped);
    if (refusal.rule() == Rule.CALLS_PER_DESTINATION) {
      more.put(id, refusal);
    } else {
      destinations.forEach(destination -> more.put(destination.id(), refusal));
    }
    return new Situation(settings, destinations, defaultId, rules, failing, more, now);
  }

  /// Whether a destination may be dialled on a line now.
  Verdict verdict(DestinationId id, Endpoint line) {
    var refusal = capped.get(id);
    return refusal == null ? rules.judge(line) : refusal;
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
