package io.callhandoffs.twilio;

import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.projects.Project;
import io.callhandoffs.telephone.Endpoint;
import java.util.Optional;
import java.util.Set;

/// Decides whom to ring when the database is away.
///
/// @param number the one that is configured, if there is one
record FallbackLine(FallbackNumber number) {

  /// The ring for `call`, of somebody who was not rung before.
  ///
  /// @param known the call's project as it was last read
  /// @param rung addresses that were rung on this call
  Optional<Ring> ring(Optional<Project> known, Call call, Set<String> rung) {
    return known
        .map(project -> line(project, call, rung))
        .orElseGet(() -> configured(OwnNumbers.NONE, call))
        .filter(line -> !rung.contains(line.address()))
        .map(line -> Ring.ofRescue(line, call.callerId()));
  }

  /// The default destination, if it may be dialled; else the configured number. A project's
  /// countries and kinds bind only its own destinations, but if it has stopped dialling, neither is
  /// rung.
  private Optional<Endpoint> line(Project project, Call call, Set<String> rung) {
    var rules = project.rules();
    if (rules.policy().stopped()) {
      return Optional.empty();
    }
    return project
        .defaultDestination()
        .flatMap(destination -> destination.target().endpoint(project.settings().switchboard()))
        .filter(line -> rules.judge(line) instanceof Allowed)
        .filter(line -> !call.involves(line) && !rung.contains(line.address()))
        .or(() -> configured(rules.own(), call));
  }

  private Optional<Endpoint> configured(OwnNumbers own, Call call) {
    return number
        .find()
        .filter(line -> !own.has(line.number()))
        .<Endpoint>map(line -> line)
        .filter(line -> !call.involves(line));
  }
}
