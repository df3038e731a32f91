package io.callhandoffs.twilio;

import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.project.ProjectSettings;

/// What is said at each step: the owner's words where there are some, else our own.
record Script(ProjectSettings.Speech speech, Phrases phrases) {

  String question(Ask ask) {
    return switch (ask.prompt()) {
      case GREETING -> speech.greeting().text();
      case AGAIN -> phrases.again();
      case WHICH -> phrases.which(ask.options());
    };
  }

  /// To the caller, before a destination is rung.
  String announcement(Rung attempt) {
    var name = attempt.chosen().name().value();
    return attempt
        .ring()
        .message()
        .orElseGet(() ->
            attempt.chosen().choice().how() == How.FALLBACK
                ? phrases.tryingNext(name)
                : phrases.connecting(name));
  }

  /// To whoever answered at a destination.
  String whisper(Rung attempt) {
    return attempt.ring().answering().whisper().orElseGet(phrases::youHaveACall);
  }

  String farewell(Farewell farewell) {
    return switch (farewell) {
      case TALKED -> phrases.goodbye();
      case NOBODY_IS_CONFIGURED, NOBODY_ANSWERED -> phrases.nobodyAnswered();
      case WILL_CALL_BACK -> phrases.willCallBack();
      case MESSAGE_TAKEN -> phrases.messageTaken();
    };
  }
}
