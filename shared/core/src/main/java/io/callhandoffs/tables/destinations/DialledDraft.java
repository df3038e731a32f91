package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.failure.Failure.Violation;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a draft would send to the telephone network.
///
/// @param before the draft so far; what is the same in both is not judged
record DialledDraft(Draft draft, Optional<Draft> before) {

  /// Whether there is anything to judge.
  boolean isNew() {
    return isNewTarget() || isNewDialling();
  }

  private boolean isNewTarget() {
    return before.filter(old -> old.reach().target().equals(draft.reach().target())).isEmpty();
  }

  private boolean isNewDialling() {
    return before.filter(old -> old.handling().dialling().equals(dialling())).isEmpty();
  }

  /// What the project may not send.
  List<Violation> violations(ProjectSettings settings, DiallingRules rules) {
    var violations = new ArrayList<Violation>();
    if (isNewTarget()) {
      target(settings, rules).ifPresent(violations::add);
    }
    if (isNewDialling()) {
      violations.addAll(identity(rules));
    }
    return violations;
  }

  private Optional<Violation> target(ProjectSettings settings, DiallingRules rules) {
    var target = draft.reach().target();
    try {
      target.requireReachable(settings.switchboard());
      target.endpoint(settings.switchboard()).ifPresent(rules::require);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(new Violation("number", String.valueOf(e.getMessage())));
    }
  }

  private List<Violation> identity(DiallingRules rules) {
    var violations = new ArrayList<Violation>();
    if (dialling().callerId() instanceof CallerId.Own(var number) && !rules.isOurs(number)) {
      violations.add(
          new Violation(
              "caller_id", "must be caller, called or a number that is connected to this project"));
    }
    if (!dialling().sipHeaders().truthful(rules::isOurs).equals(dialling().sipHeaders())) {
      violations.add(
          new Violation(
              "sip_headers",
              "must not pass the call off as somebody else's: Remote-Party-ID, P-Preferred-Identity"
                  + " and P-Called-Party-ID may have $caller, $called and the project's own"
                  + " numbers, and nothing that is said on a call"));
    }
    return violations;
  }

  private Dialling dialling() {
    return draft.handling().dialling();
  }
}
