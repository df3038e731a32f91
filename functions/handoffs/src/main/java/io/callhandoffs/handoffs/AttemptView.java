package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Words;
import io.callhandoffs.telephone.Line;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// An attempt as clients see it.
///
/// @param number what was rung; null for a destination that was passed over
/// @param outcome null while it rings or is talked on
/// @param how `explicit`, `matched`, `default` or `fallback`
/// @param screened whether a key had to be pressed to take the call
/// @param refusal why it was not rung, where the dialling policy forbade it
record AttemptView(
    RungDestinationView destination,
    Optional<String> number,
    Optional<String> outcome,
    String how,
    Optional<Double> confidence,
    String why,
    boolean screened,
    Instant startedAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt,
    OptionalInt talkedSeconds,
    OptionalInt sipCode,
    Optional<String> refusal) {

  static AttemptView of(Handoff handoff, Attempt attempt, Redaction redaction) {
    return new AttemptView(
        RungDestinationView.of(attempt),
        attempt.ring().map(Ring::line).map(AttemptView::number).map(redaction::apply),
        handoff.outcome(attempt).map((Outcome outcome) -> Words.of(outcome)),
        Words.of(attempt.choice().how()),
        attempt.choice().confidence(),
        attempt.choice().why(),
        attempt.ring().map(Ring::screened).orElse(false),
        attempt.startedAt(),
        attempt.isAccepted() ? attempt.acceptedAt() : Optional.empty(),
        attempt.endedAt().or(handoff::callEndedAt),
        attempt.talkedSeconds(),
        attempt.sipCode(),
        attempt.refusal());
  }

  private static String number(Line line) {
    return switch (line) {
      case Line.Phone(var number, _, _) -> number.e164();
      case Line.Sip(var uri) -> uri.value();
    };
  }
}
