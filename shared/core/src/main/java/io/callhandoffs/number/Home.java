package io.callhandoffs.number;

import io.callhandoffs.project.ProjectId;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the calls to a number go.
///
/// @param account the Twilio account that has the number; empty if unknown, and then it is one of
///   the project's
public record Home(ProjectId project, Optional<String> account) {

  /// The home of a number that nobody has connected.
  public static final Home UNKNOWN = new Home(ProjectId.DEFAULT, Optional.empty());

  /// Whether a call to the number can belong to `caller`, a Twilio account. Calls to a
  /// sub-account's numbers belong to the sub-account, never to its owner.
  ///
  /// @param isOfProject whether `caller` is an account of the number's project
  public boolean takesCallsOf(String caller, Predicate<ProjectId> isOfProject) {
    return account.map(caller::equals).orElseGet(() -> isOfProject.test(project));
  }
}
