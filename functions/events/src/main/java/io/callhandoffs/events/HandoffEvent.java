package io.callhandoffs.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.telephone.MaskedNumbers;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells programs outside that a handoff came into a state, that a cap turned it away, or that it
/// needs a person: the `detail` of an EventBridge event and the body of a webhook's message.
/// `docs/events.md` describes it.
///
/// It identifies no person: no whole telephone number, nothing that was said, none of the handoff's
/// data. Programs that may see those read the handoff.
///
/// @param id the handoff's id and the sequence, or what else has happened: the same each time that
///   the event is sent
/// @param type `handoff.` and the state, or what else has happened, such as `handoff.capped`
/// @param sequence counts the handoff's states, from 1 without gaps; all other events have the last
/// @param at when it came into the state, or it happened
record HandoffEvent(
    String id, String type, int sequence, Instant at, String project, Subject handoff, String text)
    implements Event {

  /// The handoff, as of the write that recorded this state; it may have gone on since.
  record Subject(
      String id,
      @JsonUnwrapped StateView state,
      @JsonUnwrapped CallView call,
      @JsonUnwrapped OutcomeView outcome,
      Optional<String> disposition,
      Optional<CapView> cap,
      Instant createdAt) {

    private static Subject of(Handoff handoff, int sequence, Optional<CapView> cap) {
      return new Subject(
          handoff.id().value(),
          StateView.of(handoff.history().changes(), sequence),
          CallView.of(handoff),
          OutcomeView.of(handoff),
          handoff.review().disposition().map(MaskedNumbers::in),
          cap,
          handoff.history().createdAt());
    }
  }

  /// @param by `call`, `sweep`, or the name of the API key that set it
  record StateView(String state, Optional<String> previousState, String by) {

    private static StateView of(List<StateChange> changes, int sequence) {
      var change = changes.get(sequence - 1);
      var before =
          sequence == 1
              ? Optional.<HandoffState>empty()
              : Optional.of(changes.get(sequence - 2).state());
      return new StateView(
          EnumNames.of(change.state()),
          before.map((HandoffState state) -> EnumNames.of(state)),
          change.by());
    }
  }

  /// How far the handoff has come.
  ///
  /// @param destination the one that took the call, or was rung last
  /// @param outcome how ringing that one ended
  /// @param attempts how many destinations were tried
  /// @param ending what the caller got if nobody took the call
  record OutcomeView(
      Optional<Place> destination,
      Optional<String> outcome,
      int attempts,
      Optional<String> ending) {

    private static OutcomeView of(Handoff handoff) {
      var progress = handoff.progress();
      return new OutcomeView(
          progress.foremost().map(Place::of),
          progress
              .foremost()
              .flatMap(handoff::outcome)
              .map((Outcome outcome) -> EnumNames.of(outcome)),
          progress.attempts().size(),
          progress.ending().map((Ending ending) -> EnumNames.of(ending)));
    }
  }

  /// The event of a handoff's state number `sequence`, from 1.
  static HandoffEvent of(Handoff handoff, int sequence) {
    var change = handoff.history().changes().get(sequence - 1);
    return new HandoffEvent(
        handoff.id().value() + "." + sequence,
        "handoff." + EnumNames.of(change.state()),
        sequence,
        change.at(),
        handoff.project().value(),
        Subject.of(handoff, sequence, Optional.empty()),
        HandoffText.of(change.state(), handoff));
  }

  /// The event of an attempt that a cap refused.
  static HandoffEvent capped(Handoff handoff, Attempt attempt) {
    var cap = CapView.of(attempt);
    var text = cap.map(HandoffText::capped).orElseThrow();
    var id = ".capped." + attempt.index();
    return beside(handoff, "capped", id, attempt.startedAt(), cap, text);
  }

  /// The event of something that changes no state.
  ///
  /// @param id what follows the handoff's id in the event's
  static HandoffEvent added(Handoff handoff, String type, String id, Instant at, String text) {
    return beside(handoff, type, id, at, Optional.empty(), text);
  }

  private static HandoffEvent beside(
      Handoff handoff, String type, String id, Instant at, Optional<CapView> cap, String text) {
    var sequence = handoff.history().changes().size();
    return new HandoffEvent(
        handoff.id().value() + id,
        "handoff." + type,
        sequence,
        at,
        handoff.project().value(),
        Subject.of(handoff, sequence, cap),
        text);
  }

  /// A handoff's events keep their order.
  @Override
  public String about() {
    return handoff.id();
  }
}
