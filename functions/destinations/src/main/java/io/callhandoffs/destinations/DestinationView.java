package io.callhandoffs.destinations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.health.Health;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record DestinationView(
    String id,
    @JsonUnwrapped DraftView draft,
    boolean isDefault,
    @JsonUnwrapped HandlingView handling,
    @JsonUnwrapped EffectView effect,
    HealthView health,
    @JsonUnwrapped RevisionView revision) {

  /// Shown to clients, and ignored when they send it back. What we decide. Of these, what is
  /// understood of it, whether it is open and whether it works may change at any time.
  static final String[] READ_ONLY = {
    "id",
    "is_default",
    "target",
    "dialled_as",
    "understood_by",
    "warnings",
    "open_now",
    "health",
    "version",
    "created_at",
    "updated_at"
  };

  /// Those that change only when the destination does.
  static final String[] LASTING = {
    "id", "is_default", "target", "dialled_as", "version", "created_at", "updated_at"
  };

  /// What the owner has decided, apart from how it is rung.
  ///
  /// @param number as the owner typed it
  record DraftView(
      String name, String number, String description, List<String> examples, boolean active) {

    private static DraftView of(Draft draft) {
      return new DraftView(
          draft.name().value(),
          draft.reach().typed(),
          draft.purpose().description().value(),
          draft.purpose().examples().sentences(),
          draft.active());
    }
  }

  /// What follows from that.
  ///
  /// @param target what is dialled
  /// @param dialledAs the same for people: "+44 20 7946 0018, then 12"
  /// @param understoodBy `meaning` once the destination has been learned, `words` until then; null
  ///   if it takes no calls
  /// @param warnings why callers may not be understood
  /// @param openNow whether it is open at this moment, by its own clock
  record EffectView(
      TargetView target,
      String dialledAs,
      Optional<String> understoodBy,
      List<WarningView> warnings,
      boolean openNow) {}

  record RevisionView(long version, Instant createdAt, Instant updatedAt) {

    private static RevisionView of(Destination destination) {
      return new RevisionView(
          destination.revision().version(),
          destination.createdAt(),
          destination.revision().updatedAt());
    }
  }

  /// @param destination the id of another destination that it is also about
  /// @param name the name of that destination
  record WarningView(
      String code, Optional<String> destination, Optional<String> name, String because) {

    private static WarningView of(Warning warning) {
      return new WarningView(
          EnumNames.of(warning.code()),
          warning.like().map(like -> like.id().value()),
          warning.like().map(Warning.Like::name),
          warning.because());
    }
  }

  /// @param learned what has been learned of the project's destinations
  /// @param health what checks have found of it
  static DestinationView of(
      Entry entry,
      ProjectSettings settings,
      Optional<IndexCard> learned,
      Optional<Health> health,
      PhoneNumbers numbers,
      Instant now) {
    var destination = entry.destination();
    return new DestinationView(
        destination.id().value(),
        DraftView.of(destination.draft()),
        entry.isDefault(),
        HandlingView.of(destination.handling()),
        new EffectView(
            TargetView.of(destination.target()),
            numbers.display(destination.target(), settings.switchboard()),
            Optional.of(destination).filter(Destination::active).map(d -> understoodBy(d, learned)),
            learned.map(card -> card.warnings(destination)).orElse(List.of()).stream()
                .map(WarningView::of)
                .toList(),
            destination.handling().opening().isOpen(now)),
        HealthView.of(destination, health),
        RevisionView.of(destination));
  }

  private static String understoodBy(Destination destination, Optional<IndexCard> learned) {
    return learned.filter(card -> card.coverage().knows(destination)).isPresent()
        ? "meaning"
        : "words";
  }
}
