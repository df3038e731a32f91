package io.callhandoffs.checks;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.health.Health;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.NumberHealth;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.tables.destinations.IndexCard.Misroute;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of all destinations that take calls and of the project's numbers, those that fail
/// first, and which of the destinations' examples lead elsewhere.
record OverviewView(
    List<HealthView> destinations, List<NumberView> numbers, List<ConfusionView> confusions) {

  /// @param since when it came into its state; null if it was never checked
  /// @param why what is wrong, the worst first
  record HealthView(
      String id,
      String name,
      String health,
      Optional<Instant> since,
      List<String> why,
      Optional<Instant> checkedAt) {

    private static HealthView of(Destination destination, Optional<Health> health) {
      return new HealthView(
          destination.id().value(),
          destination.name().value(),
          EnumNames.of(health.map(Health::state).orElse(HealthState.UNKNOWN)),
          health.map(Health::since),
          health.map(Health::why).orElse(List.of()),
          health.flatMap(Health::checkedAt));
    }
  }

  /// An example by which callers do not reach the destination that it is an example of.
  ///
  /// @param leadsTo where they come to instead; null if they are asked once more
  record ConfusionView(PlaceView destination, String example, Optional<PlaceView> leadsTo) {}

  record PlaceView(String id, String name) {

    private static PlaceView of(Warning.Like like) {
      return new PlaceView(like.id().value(), like.name());
    }
  }

  static OverviewView of(
      Project project,
      Map<DestinationId, Health> healths,
      Map<PhoneNumber, NumberHealth> numbers,
      Optional<IndexCard> learned) {
    var active = project.active();
    return new OverviewView(
        active.stream()
            .sorted(
                Comparator.comparing((Destination one) -> state(healths, one))
                    .reversed()
                    .thenComparing(one -> one.name().folded()))
            .map(one -> HealthView.of(one, Optional.ofNullable(healths.get(one.id()))))
            .toList(),
        NumberView.all(project.rules().own().numbers().keySet(), numbers),
        active.stream()
            .flatMap(one ->
                learned.stream()
                    .flatMap(card -> card.misroutes(one).stream())
                    .map(misroute -> confusion(one, misroute)))
            .toList());
  }

  private static ConfusionView confusion(Destination destination, Misroute misroute) {
    return new ConfusionView(
        new PlaceView(destination.id().value(), destination.name().value()),
        misroute.example(),
        misroute.other().map(PlaceView::of));
  }

  private static HealthState state(Map<DestinationId, Health> healths, Destination destination) {
    return Optional.ofNullable(healths.get(destination.id()))
        .map(Health::state)
        .orElse(HealthState.UNKNOWN);
  }
}
