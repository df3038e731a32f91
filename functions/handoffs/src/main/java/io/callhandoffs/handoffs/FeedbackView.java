package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Feedback.Judgement;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Optional;

/// Where a handoff should have gone.
///
/// @param utterance what the caller said, for the destination to learn
/// @param example what it has learned
/// @param judgedBy who approved or rejected that
record FeedbackView(
    String shouldHaveBeen,
    String state,
    Optional<String> utterance,
    Optional<String> note,
    String by,
    Instant at,
    Optional<String> example,
    Optional<String> judgedBy,
    Optional<Instant> judgedAt) {

  static Optional<FeedbackView> of(Handoff handoff, Redaction redaction) {
    return handoff
        .review()
        .feedback()
        .map(feedback -> of(feedback, handoff.callersWords(), redaction));
  }

  private static FeedbackView of(Feedback feedback, Optional<String> words, Redaction redaction) {
    return new FeedbackView(
        feedback.shouldHaveBeen().value(),
        EnumNames.of(feedback.state()),
        words.map(redaction::apply),
        feedback.note().map(redaction::apply),
        feedback.by(),
        feedback.at(),
        feedback.judgement().flatMap(Judgement::example).map(redaction::apply),
        feedback.judgement().map(Judgement::by),
        feedback.judgement().map(Judgement::at));
  }
}
