package io.callhandoffs.checks;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.projects.Project;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether what an owner has decided about destinations can be carried out today. All of it was
/// right when it was saved; the policy, the switchboard, the numbers and the date change later.
///
/// @param lost numbers of the project's that its Twilio account no longer has
record Configuration(Project project, Set<PhoneNumber> lost, Instant now) {

  /// For what has nothing to do with numbers that are shown.
  static Configuration of(Project project, Instant now) {
    return new Configuration(project, Set.of(), now);
  }

  /// Whoever has no line or no hours left cannot be rung; the rest may be wrong, and callers who
  /// are put through reach somebody.
  Finding of(Destination destination) {
    var grave = joined(List.of(line(destination), hours(destination)));
    var wrong = joined(List.of(grave, fallbacks(destination), callerId(destination)));
    if (wrong.isEmpty()) {
      return Finding.passed(Level.CONFIGURATION, "What was decided about it can be carried out.");
    }
    return grave.isPresent()
        ? Finding.failed(Level.CONFIGURATION, wrong.get())
        : Finding.flawed(Level.CONFIGURATION, wrong.get());
  }

  private static Optional<String> joined(List<Optional<String>> sentences) {
    var all = sentences.stream().flatMap(Optional::stream).collect(joining(" "));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  /// The line that would be rung, if there is one that may be.
  Optional<Endpoint> callable(Destination destination) {
    return endpoint(destination).filter(line -> refusal(line).isEmpty());
  }

  private Optional<String> line(Destination destination) {
    return endpoint(destination)
        .map(line -> refusal(line).map(why -> "It may not be dialled: " + why + "."))
        .orElseGet(() ->
            Optional.of(
                "It is an extension, and the project has no switchboard: set one, or type the whole"
                    + " number."));
  }

  private Optional<Endpoint> endpoint(Destination destination) {
    return destination.target().endpoint(project.settings().switchboard());
  }

  private Optional<String> refusal(Endpoint line) {
    return project.rules().judgeUnstopped(line) instanceof Refused(_, var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private Optional<String> hours(Destination destination) {
    var opening = destination.handling().opening();
    return opening.hours().filter(hours -> !hours.opensAgain(now)).isPresent()
        ? Optional.of("All dates on which it is open are over: give it new hours.")
        : Optional.empty();
  }

  private Optional<String> fallbacks(Destination destination) {
    var inactive =
        destination.handling().fallbacks().ids().stream()
            .flatMap(id -> project.find(id).stream())
            .filter(fallback -> !fallback.active())
            .map(fallback -> "“" + fallback.name() + "”")
            .collect(joining(", "));
    return inactive.isEmpty()
        ? Optional.empty()
        : Optional.of("Its fallback " + inactive + " is not active: nobody is rung there.");
  }

  private Optional<String> callerId(Destination destination) {
    return destination.handling().dialling().callerId() instanceof CallerId.Own(var number)
        ? shown(number)
        : Optional.empty();
  }

  private Optional<String> shown(PhoneNumber number) {
    if (!project.rules().isOurs(number)) {
      return Optional.of(
          "The number that it should see is no longer one of the project's: choose another.");
    }
    return lost.contains(number)
        ? Optional.of(
            "The number that it should see is no longer in the Twilio account: choose another.")
        : Optional.empty();
  }
}
