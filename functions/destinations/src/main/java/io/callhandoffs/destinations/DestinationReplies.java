package io.callhandoffs.destinations;

import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.Destinations;
import java.util.List;

/// Answers that carry a destination.
final class DestinationReplies {

  private final Destinations destinations;
  private final PhoneNumbers numbers;

  DestinationReplies(Destinations destinations, PhoneNumbers numbers) {
    this.destinations = destinations;
    this.numbers = numbers;
  }

  DestinationView view(ProjectId project, Entry entry) {
    return views(project, List.of(entry)).getFirst();
  }

  List<DestinationView> views(ProjectId project, List<Entry> entries) {
    var settings = destinations.settings(project);
    var learned = destinations.learned(project);
    return entries.stream()
        .map(entry -> DestinationView.of(entry, settings, learned, numbers))
        .toList();
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
