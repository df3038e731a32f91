package io.callhandoffs.checks;

import io.callhandoffs.health.Check;
import io.callhandoffs.health.Finding;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A check of a destination.
///
/// @param destination its id
/// @param by `schedule`, `save`, `calls`, or the name of the API key that asked for it
/// @param health the destination's state after it
/// @param notCalled why its line was not called, if the project has lines called
record CheckView(
    String destination,
    Instant at,
    String by,
    String health,
    List<FindingView> findings,
    Optional<String> notCalled) {

  /// @param level `configuration`, `route`, `line` or `calls`
  record FindingView(String level, boolean passed, String why) {

    private static FindingView of(Finding finding) {
      return new FindingView(EnumNames.of(finding.level()), finding.passed(), finding.why());
    }
  }

  static CheckView of(Check check) {
    return new CheckView(
        check.destination().value(),
        check.at(),
        check.by(),
        EnumNames.of(check.state()),
        check.findings().stream().map(FindingView::of).toList(),
        check.notCalled());
  }
}
