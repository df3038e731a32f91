package io.callhandoffs.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A handoff being copied with some of its parts replaced: what records lack.
final class HandoffCopy {

  private final Handoff original;
  private Brief brief;
  private List<Heard> heard;
  private List<Attempt> attempts;
  private Map<String, String> answers;
  private Optional<Ending> ending;
  private Optional<String> recording;
  private Optional<Instant> callEndedAt;
  private Optional<String> disposition;
  private Optional<Feedback> feedback;
  private List<Change> history;
  private long version;
  private Instant updatedAt;

  HandoffCopy(Handoff original) {
    this.original = original;
    brief = original.brief();
    heard = original.heard();
    attempts = original.attempts();
    answers = original.answers();
    ending = original.ending();
    recording = original.recording();
    callEndedAt = original.callEndedAt();
    disposition = original.disposition();
    feedback = original.feedback();
    history = original.history();
    version = original.version();
    updatedAt = original.updatedAt();
  }

  HandoffCopy brief(Brief value) {
    brief = value;
    return this;
  }

  HandoffCopy heard(List<Heard> value) {
    heard = value;
    return this;
  }

  HandoffCopy attempts(List<Attempt> value) {
    attempts = value;
    return this;
  }

  HandoffCopy answers(Map<String, String> value) {
    answers = value;
    return this;
  }

  HandoffCopy ending(Optional<Ending> value) {
    ending = value;
    return this;
  }

  HandoffCopy recording(Optional<String> value) {
    recording = value;
    return this;
  }

  HandoffCopy callEndedAt(Optional<Instant> value) {
    callEndedAt = value;
    return this;
  }

  HandoffCopy disposition(Optional<String> value) {
    disposition = value;
    return this;
  }

  HandoffCopy feedback(Optional<Feedback> value) {
    feedback = value;
    return this;
  }

  HandoffCopy history(List<Change> value) {
    history = value;
    return this;
  }

  HandoffCopy version(long value) {
    version = value;
    return this;
  }

  HandoffCopy updatedAt(Instant value) {
    updatedAt = value;
    return this;
  }

  Handoff build() {
    return new Handoff(
        original.id(),
        original.project(),
        original.call(),
        brief,
        heard,
        attempts,
        answers,
        ending,
        recording,
        callEndedAt,
        disposition,
        feedback,
        history,
        version,
        original.createdAt(),
        updatedAt);
  }
}
