package io.callhandoffs.handoffs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// @param number what was rung; null for a destination that was passed over
/// @param outcome null while it rings or the call lasts
/// @param screened whether a key had to be pressed to take the call
/// @param refusal why the dialling policy refused it, if it did
record AttemptView(
    RungDestinationView destination,
    Optional<String> number,
    Optional<String> outcome,
    @JsonUnwrapped ChoiceView choice,
    boolean screened,
    @JsonUnwrapped TimesView times,
    @JsonUnwrapped TalkView talk,
    Optional<String> refusal) {

  /// Why it was rung.
  ///
  /// @param how `explicit`, `matched`, `default`, `fallback` or `rescue`
  record ChoiceView(String how, Optional<Double> confidence, String why) {

    private static ChoiceView of(Choice choice, Redaction redaction) {
      return new ChoiceView(
          EnumNames.of(choice.how()), choice.confidence(), redaction.apply(choice.why()));
    }
  }

  record TimesView(Instant startedAt, Optional<Instant> acceptedAt, Optional<Instant> endedAt) {}

  record TalkView(OptionalInt talkedSeconds, OptionalInt sipCode) {

    private static final TalkView NONE = new TalkView(OptionalInt.empty(), OptionalInt.empty());

    private static TalkView of(End end) {
      return new TalkView(end.talkedSeconds(), end.sipCode());
    }
  }

  static AttemptView of(Handoff handoff, Attempt attempt, Redaction redaction) {
    var rung = attempt.rung();
    var acceptedAt = rung.filter(Rung::isAccepted).flatMap(taken -> taken.pickup().acceptedAt());
    return new AttemptView(
        RungDestinationView.of(attempt),
        rung.map(one -> redaction.apply(one.ring().endpoint().address())),
        handoff.outcome(attempt).map((Outcome outcome) -> EnumNames.of(outcome)),
        ChoiceView.of(attempt.chosen().choice(), redaction),
        rung.filter(one -> one.ring().answering().screened()).isPresent(),
        new TimesView(
            attempt.startedAt(), acceptedAt, attempt.endedAt().or(handoff.progress()::callEndedAt)),
        rung.flatMap(Rung::end).map(TalkView::of).orElse(TalkView.NONE),
        attempt.refusal().map(Refusal::why).map(redaction::apply));
  }
}
