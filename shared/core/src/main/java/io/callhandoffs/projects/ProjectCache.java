package io.callhandoffs.projects;

import io.callhandoffs.project.ProjectId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Keeps something for each of the projects that were used last, for as many as there is room, and
/// evicts the rest.
public final class ProjectCache<T> {

  private final long room;
  private final ToLongFunction<T> size;
  private final LinkedHashMap<ProjectId, T> latest = new LinkedHashMap<>(16, 0.75f, true);
  private long taken;

  /// @param room for all together, in the unit of `size`
  /// @param size of what is kept for a project, which does not change; if it is larger than the
  ///   room, it is kept alone
  public ProjectCache(long room, ToLongFunction<T> size) {
    this.room = room;
    this.size = size;
  }

  public synchronized Optional<T> find(ProjectId project) {
    return Optional.ofNullable(latest.get(project));
  }

  public synchronized void put(ProjectId project, T kept) {
    Optional.ofNullable(latest.put(project, kept)).ifPresent(this::release);
    taken += size.applyAsLong(kept);
    while (taken > room && latest.size() > 1) {
      release(latest.pollFirstEntry().getValue());
    }
  }

  private void release(T evicted) {
    taken -= size.applyAsLong(evicted);
  }
}
