package io.callhandoffs.testing.secrets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A secret with its versions. Stages such as `AWSCURRENT` are labels, each on one version.
record Secret(String name, Instant created, List<Version> versions, Optional<Instant> deleted) {

  static final String CURRENT = "AWSCURRENT";
  static final String PREVIOUS = "AWSPREVIOUS";

  /// One value that the secret has or had.
  record Version(String id, String value, Instant created, List<String> stages) {

    Version {
      stages = List.copyOf(stages);
    }

    private Version without(String stage) {
      return new Version(
          id, value, created, stages.stream().filter(s -> !s.equals(stage)).toList());
    }

    private Version with(String stage) {
      var more = new ArrayList<>(without(stage).stages);
      more.add(stage);
      return new Version(id, value, created, more);
    }
  }

  Secret {
    versions = List.copyOf(versions);
  }

  Optional<Version> version(Optional<String> id, Optional<String> stage) {
    return versions.stream()
        .filter(version -> id.isEmpty() || id.get().equals(version.id()))
        .filter(version ->
            (id.isPresent() && stage.isEmpty()) || version.stages().contains(stage.orElse(CURRENT)))
        .findFirst();
  }

  /// With a new version that gets these stages. If the current version loses that stage, it becomes
  /// the previous one.
  Secret put(String id, String value, Instant now, List<String> stages) {
    var changed = new ArrayList<>(versions);
    changed.add(new Version(id, value, now, List.of()));
    var secret = new Secret(name, created, changed, deleted);
    for (var stage : stages) {
      secret = secret.move(stage, id);
    }
    return secret;
  }

  /// Moves a stage to a version from the one that had it.
  Secret move(String stage, String toVersion) {
    var before = version(Optional.empty(), Optional.of(stage)).map(Version::id);
    var moved = label(stage, toVersion);
    return stage.equals(CURRENT) && before.isPresent() && !before.get().equals(toVersion)
        ? moved.label(PREVIOUS, before.get())
        : moved;
  }

  Secret drop(String stage) {
    return with(versions.stream().map(version -> version.without(stage)).toList());
  }

  private Secret label(String stage, String versionId) {
    return with(
        versions.stream()
            .map(v -> v.id().equals(versionId) ? v.with(stage) : v.without(stage))
            .toList());
  }

  private Secret with(List<Version> changed) {
    return new Secret(name, created, changed, deleted);
  }

  Secret deletedAt(Optional<Instant> when) {
    return new Secret(name, created, versions, when);
  }

  /// The stages of each version that has any.
  Map<String, List<String>> stages() {
    var stages = new LinkedHashMap<String, List<String>>();
    versions.stream()
        .filter(version -> !version.stages().isEmpty())
        .forEach(version -> stages.put(version.id(), version.stages()));
    return stages;
  }

  /// Leaves out the values.
  @Override
  public String toString() {
    return "Secret[" + name + "]";
  }
}
