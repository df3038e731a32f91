package io.callhandoffs.destinations;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.health.Health;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.Healths;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers that carry a destination.
final class DestinationReplies {

  private final Destinations destinations;
  private final Healths healths;
  private final PhoneNumbers numbers = new PhoneNumbers();
  private final Clock clock;

  DestinationReplies(Destinations destinations, Healths healths, Clock clock) {
    this.destinations = destinations;
    this.healths = healths;
    this.clock = clock;
  }

  DestinationView view(ProjectId project, Entry entry) {
    return views(project, List.of(entry)).getFirst();
  }

  List<DestinationView> views(ProjectId project, List<Entry> entries) {
    var settings = destinations.settings(project);
    var learned = destinations.learned(project);
    var healths = healths(project, entries);
    return entries.stream()
        .map(entry -> {
          var health = Optional.ofNullable(healths.get(entry.destination().id()));
          return DestinationView.of(entry, settings, learned, health, numbers, clock.instant());
        })
        .toList();
  }

  private Map<DestinationId, Health> healths(ProjectId project, List<Entry> entries) {
    if (entries.size() > 1) {
      return healths.all(project);
    }
    return entries.stream()
        .map(entry -> entry.destination().id())
        .flatMap(id -> healths.find(project, id).map(one -> Map.entry(id, one)).stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Reply ok(ProjectId project, Entry entry) {
    return shown(project, entry).with(ETag.ofVersion(entry.destination().revision().version()));
  }

  /// A destination that is not stored, and so has no ETag.
  Reply shown(ProjectId project, Entry entry) {
    return Reply.ok(view(project, entry));
  }

  Reply created(ProjectId project, Entry entry) {
    var location = "/v1/projects/" + project + "/destinations/" + entry.destination().id();
    return Reply.created(location, view(project, entry))
        .with(ETag.ofVersion(entry.destination().revision().version()));
  }

  /// The default destination. Its ETag is the destination's id, since only the choice can change.
  Reply theDefault(ProjectId project, Entry entry) {
    return shown(project, entry).with(tagOfDefault(entry));
  }

  static ETag tagOfDefault(Entry entry) {
    return new ETag(entry.destination().id().value());
  }
}
