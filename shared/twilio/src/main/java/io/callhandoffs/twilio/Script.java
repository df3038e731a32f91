package io.callhandoffs.twilio;

import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.project.Project;

/// What is said at each step: the owner's words where there are some, else our own.
record Script(Project project, Phrases phrases) {

  String question(Ask ask) {
    return switch (ask.prompt()) {
      case GREETING -> project.greeting().text();
      case AGAIN -> phrases.again();
      case WHICH -> phrases.which(ask.options());
    };
  }

  /// To the caller, before a destination is rung.
  String announcement(Attempt attempt) {
    var name = attempt.name().value();
    return attempt
        .rung()
        .message()
        .orElseGet(() ->
            attempt.choice().how() == How.FALLBACK
                ? phrases.tryingNext(name)
                : phrases.connecting(name));
  }

  /// To whoever answered at a destination.
  String whisper(Attempt attempt) {
    return attempt.rung().whisper().orElseGet(phrases::youHaveACall);
  }

  String farewell(Farewell farewell) {
    return switch (farewell) {
      case TALKED -> phrases.goodbye();
      case NOBODY_IS_CONFIGURED, NOBODY_ANSWERED, SOMETHING_BROKE -> phrases.nobodyAnswered();
      case WILL_CALL_BACK -> phrases.willCallBack();
      case MESSAGE_TAKEN -> phrases.messageTaken();
    };
  }
}
