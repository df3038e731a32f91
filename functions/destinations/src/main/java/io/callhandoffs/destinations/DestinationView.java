package io.callhandoffs.destinations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.destination.IndexCard;
import io.callhandoffs.destination.IndexCard.Warning;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A destination as clients see it.
///
/// @param number what its owner typed
/// @param target what is dialled
/// @param dialledAs the same, as people write it: "+44 20 7946 0018, then 12"
/// @param understoodBy whether callers who want it are understood by what they mean or, until it is
///   learned, by their words; null if it takes no calls
/// @param warnings what may keep them from being understood
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
    Optional<String> understoodBy,
    List<WarningView> warnings,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /// A destination's warning.
  ///
  /// @param destination the id of another that it is about, too
  /// @param name what that is called
  record WarningView(
      String code, Optional<String> destination, Optional<String> name, String because) {

    static WarningView of(Warning warning) {
      return new WarningView(
          warning.code().name().toLowerCase(Locale.ROOT),
          warning.like().map(like -> like.id().value()),
          warning.like().map(Warning.Like::name),
          warning.because());
    }
  }

  /// @param learned what is known of the project's destinations
  static DestinationView of(
      Entry entry, Project project, Optional<IndexCard> learned, PhoneNumbers numbers) {
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
        destination.active() ? Optional.of(understoodBy(destination, learned)) : Optional.empty(),
        learned.map(card -> card.warnings(destination)).orElse(List.of()).stream()
            .map(WarningView::of)
            .toList(),
        destination.version(),
        destination.createdAt(),
        destination.updatedAt());
  }

  private static String understoodBy(Destination destination, Optional<IndexCard> learned) {
    return learned.filter(card -> card.coverage().knows(destination)).isPresent()
        ? "meaning"
        : "words";
  }
}
