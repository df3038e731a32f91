package io.callhandoffs.call;

import io.callhandoffs.call.CallEvent.Apologized;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.GivenUp;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.MessageLeft;
import io.callhandoffs.call.CallEvent.Pressed;
import io.callhandoffs.call.CallEvent.Quoted;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallEvent.Silent;
import io.callhandoffs.call.CallEvent.Swept;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.Prompt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.RecordingUrl;
import java.util.List;
import java.util.Optional;

/// Decides what happens on a call. It reads and changes nothing, so every rule of a call can be
/// read here, and tested without a telephone. [Conversation] has the rules for what the caller
/// says, [Hunting] those for whom to ring, [Legs] those for the destination's end of the line,
/// [Rescue] and [Sweep] those for what was lost meanwhile.
public final class CallFlow {

  private CallFlow() {}

  /// Decides what becomes of `handoff`, and what happens next, after `event`. A question that was
  /// answered before gets the same answer and changes nothing: Twilio may ask twice, or two
  /// functions at once.
  public static Turn next(Situation situation, Handoff handoff, CallEvent event) {
    var question = event.question().filter(_ -> isAsked(handoff, event));
    var given = question.map(handoff.progress().answers()::get);
    if (given.isPresent()) {
      return new Turn(handoff, RecordedSteps.recall(handoff, given.get()));
    }
    if (comesTooLate(handoff, event)) {
      return new Turn(handoff, new Nothing());
    }
    var turn = decide(situation, handoff, event);
    if (turn.step() instanceof Assist(_, var failed) && !failed) {
      // Nothing is handed off yet, and there may never be anything to remember.
      return turn;
    }
    var answered =
        question
            .map(asked -> turn.handoff().withAnswer(asked, RecordedSteps.code(turn.step())))
            .orElse(turn.handoff());
    return new Turn(answered.withSettledState(situation.now(), event.by()), turn.step());
  }

  /// A dial that was never begun cannot have ended. The answer to such a report is not recorded: it
  /// would be given again in place of the right one.
  private static boolean isAsked(Handoff handoff, CallEvent event) {
    return !(event instanceof DialEnded(var attempt, _))
        || handoff.progress().attempt(attempt).isPresent();
  }

  /// Whether the answer would be for a caller who has hung up.
  private static boolean comesTooLate(Handoff handoff, CallEvent event) {
    return handoff.progress().callEndedAt().isPresent()
        && switch (event) {
          case Arrived _, Said _, Pressed _, Silent _, Requested _, Quoted _ -> true;
          case LegAnswered _, KeyPressed _, Detected _, DialEnded _, MessageLeft _, CallOver _ ->
              false;
          case Rescued _, Apologized _, Swept _, GivenUp() -> false;
        };
  }

  private static Turn decide(Situation situation, Handoff handoff, CallEvent event) {
    var conversation = new Conversation(situation, handoff);
    var legs = new Legs(situation, handoff);
    return switch (event) {
      case Arrived() -> arrived(situation, handoff);
      case Said(var turn, var words, var route) -> conversation.said(turn, words, route);
      case Pressed(var turn, var keys) -> conversation.pressed(turn, keys);
      case Silent(var turn) -> conversation.silent(turn);
      case Requested(var destination, var why) ->
          new Conversation(situation, asked(situation, legs)).requested(destination, why);
      case Quoted() -> new Conversation(situation, asked(situation, legs)).quoted();
      case LegAnswered(var attempt, var leg) -> legs.answered(attempt, leg);
      case KeyPressed(var attempt, var leg, var keys) -> legs.pressed(attempt, leg, keys);
      case Detected(var attempt, var machine) -> legs.detected(attempt, machine);
      case DialEnded(var attempt, var result) -> legs.ended(attempt, result);
      case MessageLeft(var recording) -> messageLeft(handoff, recording);
      case CallOver() -> new Turn(handoff.withCallEnded(situation.now()), new Nothing());
      case Rescued rescued -> new Rescue(situation, handoff).over(rescued);
      case Apologized(var lost) -> new Rescue(situation, handoff).inVain(lost);
      case Swept(var found) -> new Sweep(situation, handoff).of(found);
      case GivenUp() -> new Sweep(situation, handoff).inVain();
    };
  }

  private static Turn messageLeft(Handoff handoff, Optional<RecordingUrl> recording) {
    var noted = recording.map(handoff::withRecording).orElse(handoff);
    return new Turn(noted, new Goodbye(Farewell.MESSAGE_TAKEN));
  }

  private static Handoff asked(Situation situation, Legs legs) {
    var left = legs.left();
    var key = situation.settings().programs().handoffApi().sharedIdStateKey();
    return left.withContext(left.context().withSharedIdAt(key));
  }

  private static Turn arrived(Situation situation, Handoff handoff) {
    if (situation.settings().programs().assistant().isPresent()) {
      return new Turn(handoff, new Assist(handoff.id().ordinal(), false));
    }
    return situation.defaultDestination().isEmpty()
        ? new NobodyLeft(situation, handoff).turn()
        : new Turn(handoff, new Ask(1, Prompt.GREETING, List.of()));
  }
}
