package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.Flow.Continue;
import io.callhandoffs.local.telephone.Flow.End;
import io.callhandoffs.local.telephone.Flow.Ending;
import io.callhandoffs.local.telephone.Flow.Fetch;
import io.callhandoffs.local.telephone.Source.Ask;
import io.callhandoffs.local.twilio.Sid;
import io.callhandoffs.local.twiml.Verb.Connect;
import io.callhandoffs.local.twiml.Verb.Dial;
import io.callhandoffs.local.twiml.Verb.TakeMessage;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.Map;

/// The verbs for a caller's leg: be put through, leave a message, talk to an assistant.
final class CallerVerbs implements VerbsOfCallers {

  private final Transcript transcript;
  private final TwilioAccount account;
  private final Leg leg;
  private final Party.Caller caller;
  private final CallScript script;
  private final Reached reached;

  CallerVerbs(
      Transcript transcript,
      TwilioAccount account,
      Leg leg,
      Party.Caller caller,
      CallScript script,
      Reached reached) {
    this.transcript = transcript;
    this.account = account;
    this.leg = leg;
    this.caller = caller;
    this.script = script;
    this.reached = reached;
  }

  @Override
  public Flow dial(Dial dial, StepLog step, Actions actions) {
    var result = new Dialling(transcript, account, leg, caller, script, step, actions).dial(dial);
    result.bridged().ifPresent(reached::bridged);
    if (result.callerLeft()) {
      leg.status(Leg.COMPLETED);
      dial.action()
          .map(actions::webhook)
          .ifPresent(action -> askInVain(step, action, result.parameters()));
      return new End(Ending.LEFT);
    }
    return dial.action()
        .map(actions::webhook)
        .<Flow>map(action -> new Fetch(new Ask("Dial", action, result.parameters())))
        .orElseGet(Continue::new);
  }

  /// Requests the action after the caller has left; the answer is not followed.
  private void askInVain(StepLog dialling, Webhook action, Map<String, String> parameters) {
    dialling.happened(StepLog.TWILIO, "Dial", "reports to the action, whose answer nobody follows");
    transcript.tell(leg, "Dial, after the caller left", action, parameters);
  }

  @Override
  public Flow record(TakeMessage recording, StepLog step, Actions actions) {
    if (script.caller().message().isBlank()) {
      step.happened(Leg.CALLER, "Record", "says nothing, so nothing is recorded");
      return new Continue();
    }
    int seconds = Math.min(VirtualClock.toSay(script.caller().message()), recording.maxSeconds());
    step.happened(Leg.CALLER, "Record", "says “" + script.caller().message() + "”");
    transcript.clock().pass(seconds);
    var made = Recording.of(account, seconds);
    reached.messageLeft(made.sid());
    recording
        .recordingStatus()
        .map(actions::webhook)
        .ifPresent(w -> transcript.tell(leg, "recording status", w, made.status()));
    return new Fetch(
        new Ask("Record", actions.action(recording.action(), recording.method()), made.action()));
  }

  @Override
  public Flow connect(Connect connect, StepLog step, Actions actions) {
    var assistant = script.assistant();
    step.happened(StepLog.TWILIO, "Connect", connect.kind() + " " + connect.url());
    if (script.caller().staysOpen() && assistant.equals(AssistantScript.ENDS)) {
      step.happened(Leg.CALLER, "Connect", "talks to the assistant");
      return new End(Ending.OPEN);
    }
    transcript.clock().pass(assistant.seconds());
    if (connect.action().isEmpty()) {
      return new Continue();
    }
    step.happened(StepLog.TWILIO, "Connect", "the session " + ending(assistant));
    return new Fetch(
        new Ask("Connect", actions.action(connect.action(), connect.method()), session(assistant)));
  }

  private static String ending(AssistantScript assistant) {
    if (assistant.fails()) {
      return "fails";
    }
    return assistant.handoffData().map(data -> "hands over " + data).orElse("ends");
  }

  private static Map<String, String> session(AssistantScript assistant) {
    var session = new LinkedHashMap<String, String>();
    session.put("SessionId", Sid.random("VX"));
    session.put("SessionStatus", assistant.fails() ? "failed" : "ended");
    session.put("SessionDuration", String.valueOf(assistant.seconds()));
    if (assistant.fails()) {
      session.put("ErrorCode", "39001");
      session.put("ErrorMessage", "Network connection to WebSocket server failed.");
    }
    assistant.handoffData().ifPresent(data -> session.put("HandoffData", data));
    return session;
  }
}
