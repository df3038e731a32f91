package io.callhandoffs.handoff;

import io.callhandoffs.policy.Rule;
import io.callhandoffs.policy.Verdict.Refused;
import java.util.Optional;

/// That the dialling policy has kept a destination from being rung.
///
/// @param why in words that people may see
/// @param rule the rule that did; empty for handoffs that were kept before rules were
public record Refusal(String why, Optional<Rule> rule) {

  public static Refusal of(Refused refused) {
    return new Refusal(refused.why(), Optional.of(refused.rule()));
  }

  /// The cap that was reached, if it was a cap.
  public Optional<Rule> cap() {
    return rule.filter(Rule::isCap);
  }
}
