package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.Reached.Bridged;
import io.callhandoffs.local.twiml.Noun;
import io.callhandoffs.local.twiml.TwimlError;
import io.callhandoffs.local.twiml.Verb.Dial;
import io.callhandoffs.local.webhook.TwilioAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rings the nouns of a `Dial`, all at once or one after the other, and bridges the caller with the
/// first that takes the call.
final class Dialling {

  /// Twilio always lets it ring this much longer than its timeout.
  private static final int BUFFER_SECONDS = 5;

  /// How long a caller listens to ringing before giving up.
  private static final int PATIENCE_SECONDS = 4;

  private static final int MAX_NOUNS = 10;
  private static final int TOO_MANY_NOUNS = 13250;

  private final Transcript transcript;
  private final TwilioAccount account;
  private final Leg leg;
  private final Party.Caller caller;
  private final CallScript script;
  private final StepLog step;
  private final Actions actions;

  Dialling(
      Transcript transcript,
      TwilioAccount account,
      Leg leg,
      Party.Caller caller,
      CallScript script,
      StepLog step,
      Actions actions) {
    this.transcript = transcript;
    this.account = account;
    this.leg = leg;
    this.caller = caller;
    this.script = script;
    this.step = step;
    this.actions = actions;
  }

  record Result(Map<String, String> parameters, Optional<Bridged> bridged, boolean callerLeft) {

    boolean isOver() {
      return bridged.isPresent() || callerLeft;
    }
  }

  Result dial(Dial dial) {
    if (dial.nouns().isEmpty() || dial.nouns().size() > MAX_NOUNS) {
      throw new TwimlError(TOO_MANY_NOUNS, "<Dial> rings 1 to " + MAX_NOUNS + " at once");
    }
    if (!dial.sequential()) {
      return ring(dial, dial.nouns());
    }
    var result = ring(dial, dial.nouns().subList(0, 1));
    for (int next = 1; next < dial.nouns().size() && !result.isOver(); next++) {
      result = ring(dial, dial.nouns().subList(next, next + 1));
    }
    return result;
  }

  private Result ring(Dial dial, List<Noun> nouns) {
    var children = nouns.stream().map(noun -> open(dial, noun)).toList();
    var ringing = children.stream().filter(child -> !child.isOver()).toList();
    if (!ringing.isEmpty() && caller.hangsUp(HangsUp.RINGING)) {
      transcript.clock().pass(PATIENCE_SECONDS);
      step.happened(Leg.CALLER, "Dial", "hangs up while it rings");
      ringing.forEach(child -> child.endWith("stops ringing", "canceled"));
      return new Result(children.getLast().parameters(false), Optional.empty(), true);
    }
    var round = new Round(transcript.clock(), caller, ringing);
    round.ring(dial.timeoutSeconds() + BUFFER_SECONDS);
    if (round.callerLeft()) {
      step.happened(Leg.CALLER, "Dial", "hangs up during the whisper");
    }
    return round
        .winner()
        .map(winner -> bridge(dial, winner))
        .orElseGet(() ->
            new Result(
                representative(children).parameters(false), Optional.empty(), round.callerLeft()));
  }

  private Child open(Dial dial, Noun noun) {
    var callerId = dial.callerId().orElse(leg.parameter("From"));
    var dialled = Leg.outbound(account, leg, callerId, noun.address());
    transcript.dialled(dialled);
    var child = new Child(transcript, step, actions, dialled, noun, script.leg(noun.address()));
    var refusal = Refusals.of(noun, callerId, leg.parameter("From"), leg.parameter("To"));
    refusal.ifPresentOrElse(why -> child.endWith("is not rung: " + why, "failed"), child::ring);
    return child;
  }

  /// The leg that is reported: one that was answered, else the last.
  private static Child representative(List<Child> children) {
    return children.stream().filter(Child::isAnswered).findFirst().orElse(children.getLast());
  }

  private Result bridge(Dial dial, Child winner) {
    int seconds = winner.talk(dial.timeLimitSeconds());
    boolean callerLeft = caller.hangsUp(HangsUp.TALKING);
    step.happened(callerLeft ? Leg.CALLER : winner.noun().address(), "Dial", "hangs up");
    var parameters = new LinkedHashMap<>(winner.parameters(true));
    if (dial.recorded()) {
      var recording = Recording.of(account, seconds);
      parameters.putAll(recording.action());
      dial.recordingStatus()
          .map(actions::webhook)
          .ifPresent(w -> transcript.tell(leg, "recording status", w, recording.status()));
    }
    var bridged = new Bridged(winner.noun().address(), winner.isHuman(), seconds);
    return new Result(parameters, Optional.of(bridged), callerLeft);
  }
}
