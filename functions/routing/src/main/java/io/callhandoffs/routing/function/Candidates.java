package io.callhandoffs.routing.function;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.projects.Project;
import io.callhandoffs.routing.answer.Candidate;
import java.util.List;

/// The project's destinations that take calls, for the router.
final class Candidates {

  private Candidates() {}

  static List<Candidate> of(Project project) {
    return project.active().stream().map(Candidates::candidate).toList();
  }

  private static Candidate candidate(Destination destination) {
    return new Candidate(
        destination.id().value(),
        destination.name().value(),
        destination.purpose().description().value(),
        destination.purpose().examples().sentences());
  }
}
