package io.callhandoffs.routing.function;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.route.Route;
import io.callhandoffs.routing.Understanding;
import io.callhandoffs.routing.Understanding.HumanWanted;
import io.callhandoffs.routing.Understanding.Matched;
import io.callhandoffs.routing.Understanding.Named;
import io.callhandoffs.routing.Understanding.Reason;
import io.callhandoffs.routing.Understanding.Unclassified;
import io.callhandoffs.routing.Understanding.Unsure;

/// What was understood, and by what.
record Heeded(Understanding understanding, By by) {

  enum By {
    /// What the words mean.
    MEANING,
    /// Which words they are.
    WORDS
  }

  /// Where it leads.
  Route route() {
    var why = understanding.explanation();
    return switch (understanding) {
      case Named(var place, _) -> new Route.Found(new DestinationId(place.id()), 1, why);
      case Matched(var place, var confidence, _) ->
          new Route.Found(new DestinationId(place.id()), confidence, why);
      case Unsure(var choices, _) ->
          new Route.Unsure(choices.stream().map(c -> new DestinationId(c.id())).toList(), why);
      case HumanWanted _ -> new Route.HumanWanted();
      case Unclassified(var reason, _) -> unclassified(reason, why);
    };
  }

  /// Words alone may have missed what was meant, and so the caller is asked once more; the model
  /// has understood, and nothing fits.
  private Route unclassified(Reason reason, String why) {
    return switch (reason) {
      case NOTHING_SAID -> new Route.NotUnderstood(why);
      case OTHER_LANGUAGE -> new Route.NothingFits(why);
      case NOTHING_FITS ->
          by == By.MEANING ? new Route.NothingFits(why) : new Route.NotUnderstood(why);
    };
  }
}
