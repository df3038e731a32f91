package io.callhandoffs.checks;

import io.callhandoffs.tables.checks.CheckRequest;
import java.util.Set;

/// Who asks for checks.
final class Requests {

  private static final Set<String> AUTOMATIC =
      Set.of(CheckRequest.SCHEDULE, CheckRequest.SAVE, CheckRequest.CALLS);

  private Requests() {}

  /// Whether nobody waits for the answer.
  static boolean isAutomatic(String by) {
    return AUTOMATIC.contains(by);
  }
}
