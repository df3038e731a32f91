package io.callhandoffs.workspace;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.Project;
import java.util.List;
import java.util.Optional;

/// A project's settings and destinations at one version of its directory.
public record Workspace(Project project, Directory directory, List<Destination> destinations) {

  public Workspace {
    destinations = List.copyOf(destinations);
  }

  public Optional<Destination> defaultDestination() {
    return destinations.stream().filter(d -> directory.isDefault(d.id())).findFirst();
  }
}
