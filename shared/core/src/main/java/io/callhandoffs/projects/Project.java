package io.callhandoffs.projects;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import java.util.List;
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

  public Optional<Destination> defaultDestination() {
    return destinations.stream().filter(d -> directory.isDefault(d.id())).findFirst();
  }
}
