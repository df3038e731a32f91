package io.callhandoffs.projects;

import io.callhandoffs.project.ProjectId;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps something for each of the projects that were used last, and evicts the rest.
public final class ProjectCache<T> {

  private final Map<ProjectId, T> latest;

  public ProjectCache(int most) {
    latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Serial private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ProjectId, T> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<T> find(ProjectId project) {
    return Optional.ofNullable(latest.get(project));
  }

  public synchronized void put(ProjectId project, T kept) {
    var _ = latest.put(project, kept);
  }
}
