package io.callhandoffs.checks;

import io.callhandoffs.health.Finding;
import java.util.Optional;

/// What a look at one side of a number has shown, or why nobody could look.
record Looked(Optional<Finding> finding, Optional<String> notChecked) {

  static Looked found(Finding finding) {
    return new Looked(Optional.of(finding), Optional.empty());
  }

  static Looked notChecked(String why) {
    return new Looked(Optional.empty(), Optional.of(why));
  }

  /// With what is wrong with all of the account's numbers, unless this one has a fault of its own
  /// that is as grave.
  Looked or(Optional<Finding> trouble) {
    return trouble.filter(this::isLess).isPresent() ? new Looked(trouble, notChecked) : this;
  }

  private boolean isLess(Finding trouble) {
    return finding.filter(own -> !own.passed() && (own.grave() || !trouble.grave())).isEmpty();
  }
}
