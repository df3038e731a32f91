package io.callhandoffs.number;

import io.callhandoffs.project.ProjectId;
import java.util.Optional;

/// Where the calls to a number go.
///
/// @param account the Twilio account that has the number; empty where nobody said so
public record Home(ProjectId project, Optional<String> account) {

  /// Of a number that nobody has connected.
  public static final Home UNKNOWN = new Home(ProjectId.DEFAULT, Optional.empty());

  /// Whether calls to the number can be `caller`'s, a Twilio account. Calls to a sub-account's
  /// numbers are the sub-account's, never its owner's.
  public boolean takesCallsOf(String caller) {
    return account.map(caller::equals).orElse(true);
  }
}
