package io.callhandoffs.workspace;

import io.callhandoffs.project.ProjectId;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The projects that were asked for last, and no more than fit.
final class Memory {

  private final Map<ProjectId, Workspace> latest;

  Memory(int most) {
    latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Serial private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ProjectId, Workspace> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<Workspace> find(ProjectId project) {
    return Optional.ofNullable(latest.get(project));
  }

  synchronized void put(Workspace workspace) {
    var _ = latest.put(workspace.project().id(), workspace);
  }
}
