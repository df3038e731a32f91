package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.Verb.Pause;
import io.callhandoffs.local.twiml.Verb.Play;
import io.callhandoffs.local.twiml.Verb.Prompt;
import io.callhandoffs.local.twiml.Verb.Say;

/// Plays prompts, which the party only listens to.
final class Prompts {

  /// The assumed length of a recording, which is not fetched.
  private static final int PLAY_SECONDS = 5;

  private Prompts() {}

  static void play(Prompt prompt, StepLog step, VirtualClock clock) {
    switch (prompt) {
      case Say(var text, _, _) -> {
        step.happened(StepLog.TWILIO, prompt.name(), text);
        clock.pass(VirtualClock.toSay(text));
      }
      case Play(var url, var digits, _) -> {
        step.happened(StepLog.TWILIO, prompt.name(), digits.isEmpty() ? url : "keys " + digits);
        clock.pass(PLAY_SECONDS);
      }
      case Pause(int seconds) -> clock.pass(seconds);
    }
  }
}
