package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Violation;
import io.callhandoffs.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a destination must not contradict in the rest of its project.
final class DestinationRules {

  private final ProjectTable table;

  DestinationRules(ProjectTable table) {
    this.table = table;
  }

  /// Refuses a draft that the destination `id` must not have.
  ///
  /// @param before the draft so far. What stays of it is not judged again: what is no longer
  ///   allowed is refused when it is rung, and its owner must be able to deactivate it
  void check(
      ProjectId project,
      Directory directory,
      DestinationId id,
      Draft draft,
      Optional<Draft> before) {
    requireFree(project, draft.name(), id);
    var violations = new ArrayList<Violation>();
    checkDialling(project, draft, before, violations);
    checkFallbacks(project, id, draft, violations);
    if (directory.count() == 0 && !draft.active()) {
      violations.add(
          new Violation("active", "must be true: a project's first destination is its default"));
    }
    if (!violations.isEmpty()) {
      throw Failure.invalid(violations);
    }
    if (directory.isDefault(id) && !draft.active()) {
      throw Failure.conflict(
          "It is the default, which must be active; make another destination the default first");
    }
  }

  private void requireFree(ProjectId project, DestinationName name, DestinationId id) {
    table
        .find(project, NameItem.key(name))
        .map(NameItem::id)
        .filter(holder -> !holder.equals(id))
        .ifPresent(_ -> {
          throw Failure.conflict(
              "There is already a destination called \""
                  + name
                  + "\"; names differ by more"
                  + " than case and spacing");
        });
  }

  /// Refuses to remove a destination that others fall back to.
  void requireNoFallback(ProjectId project, DestinationId id) {
    var others =
        table
            .beginningWith(project, DestinationItem.PREFIX)
            .map(DestinationItem::read)
            .filter(other -> other.handling().fallbacks().ids().contains(id))
            .map(other -> "\"" + other.name() + "\"")
            .collect(joining(", "));
    if (!others.isEmpty()) {
      throw Failure.conflict("It is a fallback of " + others + "; change that first");
    }
  }

  private void checkDialling(
      ProjectId project, Draft draft, Optional<Draft> before, List<Violation> violations) {
    var dialled = new DialledDraft(draft, before);
    if (dialled.isNew()) {
      var settings = SettingsItem.find(table, project).value();
      violations.addAll(
          dialled.violations(settings, DiallingItems.rules(table, project, settings)));
    }
  }

  private void checkFallbacks(
      ProjectId project, DestinationId id, Draft draft, List<Violation> violations) {
    var fallbacks = draft.handling().fallbacks().ids();
    if (fallbacks.isEmpty()) {
      return;
    }
    var known =
        table
            .beginningWith(project, DestinationItem.PREFIX)
            .map(DestinationItem::read)
            .collect(toMap(Destination::id, Destination::draft));
    known.put(id, draft);
    for (int i = 0; i < fallbacks.size(); i++) {
      if (!known.containsKey(fallbacks.get(i))) {
        violations.add(new Violation("fallbacks[" + i + "]", "is not a destination here"));
      }
    }
    var circle = FallbackCycle.find(id, next -> fallbacks(known, next));
    if (!circle.isEmpty()) {
      var names =
          circle.stream().map(step -> known.getOrDefault(step, draft).name().value()).toList();
      violations.add(new Violation("fallbacks", "lead in a circle: " + String.join(" → ", names)));
    }
  }

  private static List<DestinationId> fallbacks(Map<DestinationId, Draft> known, DestinationId id) {
    var draft = known.get(id);
    return draft == null ? List.of() : draft.handling().fallbacks().ids();
  }
}
