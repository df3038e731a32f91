package io.callhandoffs.routing.function;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.route.Route;
import io.callhandoffs.routing.Candidate;
import io.callhandoffs.routing.Understanding;
import io.callhandoffs.routing.Understanding.HumanWanted;
import io.callhandoffs.routing.Understanding.Matched;
import io.callhandoffs.routing.Understanding.Named;
import io.callhandoffs.routing.Understanding.Reason;
import io.callhandoffs.routing.Understanding.Unclassified;
import io.callhandoffs.routing.Understanding.Unsure;
import io.callhandoffs.routing.WordsRouter;
import io.callhandoffs.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Understands callers of all projects whose calls come by, and keeps what it needs for that as
/// long as a project does not change.
final class Understander {

  private final Map<ProjectId, Known> known = new ConcurrentHashMap<>();

  Route route(Workspace workspace, String words) {
    return route(router(workspace).understand(words));
  }

  private WordsRouter router(Workspace workspace) {
    var current = workspace.directory();
    return known
        .compute(
            workspace.project().id(),
            (_, before) ->
                before != null && before.directory().equals(current)
                    ? before
                    : new Known(current, new WordsRouter(candidates(workspace))))
        .router();
  }

  private static List<Candidate> candidates(Workspace workspace) {
    return workspace.destinations().stream()
        .filter(Destination::active)
        .map(d ->
            new Candidate(
                d.id().value(),
                d.name().value(),
                d.description().value(),
                d.examples().sentences()))
        .toList();
  }

  private static Route route(Understanding understanding) {
    var why = understanding.explanation();
    return switch (understanding) {
      case Named(var place, _) -> new Route.Found(new DestinationId(place.id()), 1, why);
      case Matched(var place, var confidence, _) ->
          new Route.Found(new DestinationId(place.id()), confidence, why);
      case Unsure(var choices, _) ->
          new Route.Unsure(choices.stream().map(c -> new DestinationId(c.id())).toList(), why);
      case HumanWanted _ -> new Route.HumanWanted();
      // Words alone may have missed what was meant; another language will not be better understood.
      case Unclassified(var reason, _) ->
          reason == Reason.OTHER_LANGUAGE
              ? new Route.NothingFits(why)
              : new Route.NotUnderstood(why);
    };
  }

  private record Known(Directory directory, WordsRouter router) {}
}
