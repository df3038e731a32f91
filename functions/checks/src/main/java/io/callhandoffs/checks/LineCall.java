package io.callhandoffs.checks;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.project.Checks.Dial;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.tables.handoffs.PressedKeys;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.twilio.LineCheckTwiMl;
import io.callhandoffs.twilio.rest.CallFacts;
import io.callhandoffs.twilio.rest.CallsApi;
import io.callhandoffs.twilio.rest.OutboundCall;
import io.callhandoffs.twilio.rest.OutboundCall.Document;
import io.callhandoffs.twilio.rest.Patience;
import java.time.Duration;
import java.util.Optional;

/// Calls a line and watches what becomes of it.
///
/// @param voice the address of the voice webhooks
record LineCall(
    CallsApi calls, PressedKeys keys, ProjectSettings settings, String voice, Patience patience) {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /// How long the question takes, said twice, and the time to find the key.
  private static final int ASKING_SECONDS = 40;

  /// What became of it.
  ///
  /// @param finding empty if it says nothing of the line: a busy one is used, and so not dead
  /// @param untimely whether it was only no time to call: nobody need be told, as that passes
  record Result(Optional<Finding> finding, String inWords, boolean untimely) {

    private static Result passed(String why) {
      return new Result(Optional.of(Finding.passed(Level.LINE, why)), why, false);
    }

    private static Result failed(String why) {
      return new Result(Optional.of(Finding.failed(Level.LINE, why)), why, false);
    }

    static Result silent(String why) {
      return new Result(Optional.empty(), why, false);
    }

    static Result untimely(String why) {
      return new Result(Optional.empty(), why, true);
    }
  }

  Result to(Destination destination, Endpoint line, PhoneNumber from) {
    int ringing = destination.handling().dialling().time().seconds();
    var document =
        switch (settings.checks().dial()) {
          case NEVER, RING -> LineCheckTwiMl.hangUp();
          case ANSWER ->
              LineCheckTwiMl.question(settings.speech(), destination.name().value(), voice);
        };
    var sid =
        calls.create(
            new OutboundCall(line, from, new Document.Inline(document), ringing, Optional.empty()));
    return watched(sid, ringing);
  }

  private Result watched(String sid, int ringing) {
    int answeredAfter = -1;
    for (int second = 1; second <= ringing + ASKING_SECONDS; second++) {
      patience.wait(LOOK);
      var facts = calls.find(sid).orElseThrow(() -> new IllegalStateException("No call " + sid));
      if (answeredAfter < 0 && facts.isAnswered()) {
        answeredAfter = second;
      }
      if (rings(facts)) {
        var _ = calls.hangUp(sid);
        return Result.passed("It rings.");
      }
      if (facts.isOver()) {
        return over(sid, facts, answeredAfter, ringing);
      }
    }
    var _ = calls.hangUp(sid);
    return Result.failed("The call to it did not come to an end.");
  }

  private boolean rings(CallFacts facts) {
    return settings.checks().dial() == Dial.RING && facts.status().equals("ringing");
  }

  private Result over(String sid, CallFacts facts, int answeredAfter, int ringing) {
    return switch (facts.status()) {
      case "completed" -> answered(sid, answeredAfter);
      case "busy" -> Result.silent("It was busy.");
      case "no-answer" -> Result.failed("Nobody answered within " + inWords(ringing) + ".");
      default -> Result.failed("It could not be called: Twilio says “" + facts.status() + "”.");
    };
  }

  private Result answered(String sid, int seconds) {
    if (settings.checks().dial() == Dial.RING) {
      return Result.passed("It was answered after " + inWords(seconds) + ".");
    }
    boolean isHuman = keys.find(new CallSid(sid)).filter(LineCheckTwiMl.HERE::equals).isPresent();
    return isHuman
        ? Result.passed("Somebody answered after " + inWords(seconds) + " and pressed 1.")
        : Result.failed(
            "It was answered after "
                + inWords(seconds)
                + ", and nobody pressed 1: perhaps by a machine.");
  }

  private static String inWords(int seconds) {
    return seconds == 1 ? "1 second" : seconds + " seconds";
  }
}
