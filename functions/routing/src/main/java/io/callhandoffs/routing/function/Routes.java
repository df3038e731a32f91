package io.callhandoffs.routing.function;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.route.Route;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Ranking.By;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;

/// Where an understanding leads.
final class Routes {

  private Routes() {}

  static Route of(Understanding understanding) {
    var why = understanding.explanation();
    return switch (understanding) {
      case Named(var place, _) -> new Route.Found(id(place), understanding.confidence(), why);
      case Matched(var place, var confidence, _) -> new Route.Found(id(place), confidence, why);
      case Unsure(var choices, _) ->
          new Route.Unsure(choices.stream().map(Routes::id).toList(), why);
      case HumanWanted _ -> new Route.HumanWanted();
      case Unclassified unclassified -> unclassified(unclassified, why);
    };
  }

  /// Words alone may have missed what the caller meant, so the caller is asked once more. The model
  /// has understood, and nothing fits.
  private static Route unclassified(Unclassified unclassified, String why) {
    return switch (unclassified.reason()) {
      case NOTHING_SAID -> new Route.NotUnderstood(why);
      case OTHER_LANGUAGE -> new Route.NothingFits(why);
      case NOTHING_FITS ->
          unclassified.ranking().by() == By.MEANING
              ? new Route.NothingFits(why)
              : new Route.NotUnderstood(why);
    };
  }

  static DestinationId id(Place place) {
    return new DestinationId(place.id());
  }
}
