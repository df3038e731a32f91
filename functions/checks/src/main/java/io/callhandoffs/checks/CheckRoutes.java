package io.callhandoffs.checks;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.health.Check;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.checks.CheckRequest;
import java.util.List;
import java.util.Optional;

/// What can be read is checked while the client waits. Calls to lines, and to our own webhooks and
/// Twilio for the numbers, take longer: they are asked for, and show once they are over.
record CheckRoutes(Services services) {

  private static final int USUAL_PAGE = 20;
  private static final int MAX_PAGE = 100;

  private static final String CALLING = "Its line is called now; the result follows.";

  Reply overview(Request request) {
    var project = services.project(request.project(Scope.DESTINATIONS_READ));
    return Reply.ok(
        OverviewView.of(
            project,
            services.healths().all(project.id()),
            services.numbers().all(project.id()),
            services.destinations().learned(project.id())));
  }

  Reply list(Request request) {
    var project = request.project(Scope.DESTINATIONS_READ);
    var id = existing(request, services.project(project)).id();
    var limit = request.limit(USUAL_PAGE, MAX_PAGE);
    var query = "checks of " + project + "/" + id;
    var before = request.query("next", token -> PageToken.read(query, token));
    var page = services.history().page(project, id, before, limit);
    return Reply.ok(
        new CheckListView(
            page.checks().stream().map(CheckView::of).toList(),
            page.next().map(position -> PageToken.write(query, position))));
  }

  Reply check(Request request) {
    var project = services.project(request.project(Scope.DESTINATIONS_WRITE));
    var destination = existing(request, project);
    if (!destination.active()) {
      throw Failure.conflict("It is not active, and so takes no calls; activate it first");
    }
    var by = request.caller().name();
    var checks = checked(project, by, List.of(destination));
    if (dials(project)) {
      services
          .requests()
          .put(new CheckRequest(project.id(), Optional.of(destination.id()), by, true));
    }
    return checks.stream()
        .findFirst()
        .map(check -> Reply.ok(CheckView.of(check)))
        .orElseThrow(() -> Failure.conflict("It was changed meanwhile; check it again"));
  }

  Reply checkAll(Request request) {
    var project = services.project(request.project(Scope.DESTINATIONS_WRITE));
    var by = request.caller().name();
    var checks = checked(project, by, project.active());
    if (dials(project) || !project.rules().own().numbers().isEmpty()) {
      services.requests().put(new CheckRequest(project.id(), Optional.empty(), by, true));
    }
    return Reply.ok(
        new CheckListView(checks.stream().map(CheckView::of).toList(), Optional.empty()));
  }

  private List<Check> checked(Project project, String by, List<Destination> destinations) {
    var examination = services.examination(project, by);
    var now = services.clock().instant();
    var notCalled = dials(project) ? Optional.of(CALLING) : Optional.<String>empty();
    return destinations.stream()
        .flatMap(
            one -> examination.keep(one, examination.reading(one, now), notCalled, now).stream())
        .toList();
  }

  private static boolean dials(Project project) {
    return project.settings().checks().dials();
  }

  private static Destination existing(Request request, Project project) {
    var id = request.path("id", DestinationId::new);
    return project
        .find(id)
        .orElseThrow(() -> Failure.notFound("There is no destination " + id + " here"));
  }
}
