package io.callhandoffs.checks;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.health.NumberHealth;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.publishing.Notices;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckHistory;
import io.callhandoffs.tables.checks.CheckRequests;
import io.callhandoffs.tables.checks.NumberHealths;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.tables.statistics.Statistics;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Clock;
import java.util.Set;

/// What all that checks has in common.
record Services(
    Destinations destinations,
    Projects projects,
    Healths healths,
    NumberHealths numbers,
    CheckHistory history,
    Statistics statistics,
    CheckRequests requests,
    Notices notices,
    Clock clock) {

  static Services of(SdkClients clients, Environment environment, Clock clock) {
    var database = clients.database();
    var destinations = new Destinations(database, environment);
    return new Services(
        destinations,
        new Projects(destinations),
        new Healths(database, environment),
        new NumberHealths(database, environment),
        new CheckHistory(database, environment),
        new Statistics(database, environment, clock),
        new CheckRequests(database, environment, clock),
        new Notices(clients, environment),
        clock);
  }

  Project project(ProjectId id) {
    return projects.of(id);
  }

  /// @param by who asks for the checks
  Examination examination(Project project, String by) {
    return new Examination(
        project,
        destinations.learned(project.id()),
        new LastCalls(statistics.recent(project.id())),
        lost(project.id()),
        healths,
        history,
        notices,
        by);
  }

  private Set<PhoneNumber> lost(ProjectId project) {
    return numbers.all(project).values().stream()
        .filter(NumberHealth::gone)
        .map(NumberHealth::number)
        .collect(toSet());
  }
}
