package io.callhandoffs.handoff;

import java.util.Optional;

/// What people say of a handoff.
///
/// @param disposition how whoever took the call judged it, set from outside
/// @param feedback where it should have gone, if somebody has found that out
public record Review(Optional<String> disposition, Optional<Feedback> feedback) {

  public static final Review NONE = new Review(Optional.empty(), Optional.empty());

  Review withDisposition(Optional<String> how) {
    return new Review(how, feedback);
  }

  Review withFeedback(Feedback said) {
    return new Review(disposition, Optional.of(said));
  }
}
