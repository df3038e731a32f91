package io.callhandoffs.destinations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Project;
import java.time.Instant;
import java.util.List;

/// A destination as clients see it.
///
/// @param number what its owner typed
/// @param target what is dialled
/// @param dialledAs the same, as people write it: "+44 20 7946 0018, then 12"
record DestinationView(
    String id,
    String name,
    String number,
    String description,
    List<String> examples,
    boolean active,
    boolean isDefault,
    int ringSeconds,
    @JsonUnwrapped HandlingView handling,
    TargetView target,
    String dialledAs,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static DestinationView of(Entry entry, Project project, PhoneNumbers numbers) {
    var destination = entry.destination();
    return new DestinationView(
        destination.id().value(),
        destination.name().value(),
        destination.number(),
        destination.description().value(),
        destination.examples().sentences(),
        destination.active(),
        entry.isDefault(),
        destination.ring().seconds(),
        HandlingView.of(destination.handling()),
        TargetView.of(destination.target()),
        numbers.display(destination.target(), project.switchboard()),
        destination.version(),
        destination.createdAt(),
        destination.updatedAt());
  }
}
