package io.callhandoffs.routing.function;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.route.Route;
import io.callhandoffs.route.Route.Found;
import io.callhandoffs.route.Route.HumanWanted;
import io.callhandoffs.route.Route.NotUnderstood;
import io.callhandoffs.route.Route.NothingFits;
import io.callhandoffs.route.Route.Unsure;
import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.model.Model;
import io.callhandoffs.tables.destinations.IndexCard.Misroute;
import io.callhandoffs.tables.destinations.IndexCard.Warning.Like;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Routes the examples of all destinations as if callers had said them, by the usual thresholds.
record Examples(Model model, Index index, Project project) {

  /// Each takes some ten milliseconds. A large project has this many looked at, some of each
  /// destination.
  private static final int MAX_EXAMPLES = 500;

  /// Keeps the card small, which every list of destinations reads.
  private static final int MAX_MISROUTES = 100;

  /// The examples that do not lead to the destination that they are examples of.
  List<Misroute> misroutes() {
    var router = new Router(model, index);
    var active = project.active();
    int each = Math.max(1, MAX_EXAMPLES / Math.max(1, active.size()));
    return active.stream()
        .flatMap(destination -> misroutes(router, destination, each))
        .limit(MAX_MISROUTES)
        .toList();
  }

  private Stream<Misroute> misroutes(Router router, Destination destination, int most) {
    return destination.purpose().examples().sentences().stream()
        .limit(most)
        .flatMap(example -> misroute(destination, example, Routes.of(router.understand(example))));
  }

  /// A caller who is asked whether this destination is meant comes to it after all.
  private Stream<Misroute> misroute(Destination destination, String example, Route route) {
    var id = destination.id();
    return switch (route) {
      case Found(var found, _, _) -> elsewhere(destination, example, Optional.of(found));
      case NothingFits _, HumanWanted _ ->
          elsewhere(destination, example, project.directory().defaultId());
      case Unsure(var choices, _) when choices.contains(id) -> Stream.empty();
      case Unsure _, NotUnderstood _ -> elsewhere(destination, example, Optional.empty());
    };
  }

  private Stream<Misroute> elsewhere(
      Destination destination, String example, Optional<DestinationId> led) {
    return led.filter(destination.id()::equals).isPresent()
        ? Stream.empty()
        : Stream.of(new Misroute(destination.id(), example, led.map(this::like)));
  }

  private Like like(DestinationId id) {
    var name = project.find(id).map(found -> found.name().value()).orElse(id.value());
    return new Like(id, name);
  }
}
