package io.callhandoffs.projects;

import io.callhandoffs.call.Situation;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project's settings, destinations and dialling rules at one version of its directory.
public record Project(
    ProjectId id,
    ProjectSettings settings,
    Directory directory,
    List<Destination> destinations,
    DiallingRules rules) {

  public Project {
    destinations = List.copyOf(destinations);
  }

  /// The destination with this id or name.
  public Optional<Destination> find(String idOrName) {
    return destinations.stream()
        .filter(d -> d.id().value().equals(idOrName) || d.name().isMeantBy(idOrName))
        .findFirst();
  }

  public Optional<Destination> find(DestinationId id) {
    return destinations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// The destinations that take calls.
  public List<Destination> active() {
    return destinations.stream().filter(Destination::active).toList();
  }

  /// What a decision about one of its calls may know besides the handoff, before any cap is
  /// reached.
  public Situation situation(Instant now) {
    return new Situation(
        settings, destinations, directory.defaultId(), rules, directory.failing(), Map.of(), now);
  }

  public Optional<Destination> defaultDestination() {
    return directory.defaultId().flatMap(this::find);
  }
}
