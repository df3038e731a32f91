package io.callhandoffs.call;

import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.LastResort;

/// What becomes of a caller when nobody can be rung, or nobody is left to ring.
record NobodyLeft(Situation situation, Handoff handoff) {

  /// What the project's owner has decided for that case.
  Turn turn() {
    if (goesBack()) {
      return new Turn(
          handoff.withEnding(Ending.ASSISTANT), new Assist(handoff.id().ordinal() + 1, true));
    }
    if (situation.destinations().isEmpty()) {
      return goodbye(Ending.MESSAGE, Farewell.NOBODY_IS_CONFIGURED);
    }
    return switch (situation.settings().lastResort()) {
      case LastResort.Message(var text) ->
          text.map(said -> new Turn(handoff.withEnding(Ending.MESSAGE), new Tell(said.text())))
              .orElseGet(() -> goodbye(Ending.MESSAGE, Farewell.NOBODY_ANSWERED));
      case LastResort.Voicemail() -> voicemail();
      // A caller without a number cannot be called back, but can say how to reach them.
      case LastResort.Callback() ->
          handoff.call().caller().isPresent()
              ? goodbye(Ending.CALLBACK, Farewell.WILL_CALL_BACK)
              : voicemail();
    };
  }

  private Turn goodbye(Ending ending, Farewell farewell) {
    return new Turn(handoff.withEnding(ending), new Goodbye(farewell));
  }

  /// The caller may leave a message.
  Turn voicemail() {
    return new Turn(handoff.withEnding(Ending.VOICEMAIL), new TakeMessage());
  }

  /// Whether the caller goes back to the assistant that handed them over. A call can be handed off
  /// only so many times.
  private boolean goesBack() {
    return handoff.context().wanted().origin() != Origin.CALLER
        && handoff.id().ordinal() < HandoffId.MAX_PER_CALL
        && situation
            .settings()
            .programs()
            .assistant()
            .filter(Assistant::returnOnFailure)
            .isPresent();
  }
}
