package io.callhandoffs.handoff;

import java.util.Optional;

/// What people say of a handoff.
///
/// @param disposition how the human who took the call judged it, set through the API
/// @param feedback where it should have gone, if somebody has said so
public record Review(Optional<String> disposition, Optional<Feedback> feedback) {

  public static final Review NONE = new Review(Optional.empty(), Optional.empty());

  Review withDisposition(Optional<String> how) {
    return new Review(how, feedback);
  }

  Review withFeedback(Feedback said) {
    return new Review(disposition, Optional.of(said));
  }
}
