package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.CallReport.Talk;
import io.callhandoffs.local.telephone.Flow.Ending;
import io.callhandoffs.local.telephone.PastCalls.Past;
import io.callhandoffs.local.telephone.Reached.Bridged;
import io.callhandoffs.local.telephone.Source.Ask;
import io.callhandoffs.local.twilio.LiveCalls.Document;
import io.callhandoffs.local.twilio.LiveCalls.Instruction;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.Webhook;
import io.callhandoffs.local.webhook.WebhookClient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A call to a number of the account, from the first ring until a party hangs up.
final class SimulatedCall implements NetworkCall {

  private final Instant began;
  private final CallScript script;
  private final NumberConfiguration number;
  private final Transcript transcript;
  private final Leg leg;
  private final Reached reached = new Reached();
  private final Interpreter interpreter;
  private volatile Ending ending = Ending.OPEN;

  /// @param began the time at which the call's own time begins
  SimulatedCall(
      TwilioAccount account,
      WebhookClient client,
      NumberConfiguration number,
      CallScript script,
      Instant began) {
    this.began = began;
    this.script = script;
    this.number = number;
    this.transcript = new Transcript(client);
    this.leg = Leg.inbound(account, script.from(), script.to());
    var caller = new Party.Caller(script.caller());
    var verbs = new CallerVerbs(transcript, account, leg, caller, script, reached);
    this.interpreter = new Interpreter(transcript, leg, caller, number.fallback(), verbs);
  }

  @Override
  public String sid() {
    return leg.sid();
  }

  /// Plays the call until it is over or its script ends.
  synchronized void play() {
    follow(new Ask("call", number.voice(), Map.of()));
  }

  /// Redirects a live call to another document.
  ///
  /// @return false if the call is over
  synchronized boolean redirect(Source source) {
    if (isOver()) {
      return false;
    }
    follow(source);
    return true;
  }

  /// It goes on by itself, once it has done what it is at.
  @Override
  public boolean obey(Instruction instruction) {
    if (isOver()) {
      return false;
    }
    var _ = Thread.ofVirtual().name("call " + sid()).start(() -> follow(instruction));
    return true;
  }

  private synchronized void follow(Instruction instruction) {
    if (isOver()) {
      return;
    }
    switch (instruction) {
      case Document document -> follow(Source.of("REST API", document));
      case Instruction.HangUp() -> finish(Ending.HUNG_UP);
    }
  }

  @Override
  public boolean isOver() {
    return ending != Ending.OPEN;
  }

  @Override
  public Past shown() {
    var legs =
        transcript.dialled().stream().map(dialled -> dialled.fields(began)).toList().reversed();
    return new Past(leg.parameter("AccountSid"), leg.fields(), legs, reached.message());
  }

  private void follow(Source source) {
    finish(interpreter.follow(source));
  }

  private void finish(Ending how) {
    ending = how;
    if (isOver()) {
      leg.status(ending == Ending.REJECTED ? "busy" : Leg.COMPLETED);
      number.status().ifPresent(this::reportEnd);
    }
  }

  private void reportEnd(Webhook status) {
    var more = new LinkedHashMap<String, String>();
    more.put("CallDuration", String.valueOf(transcript.clock().now()));
    more.put("Duration", String.valueOf((transcript.clock().now() + 59) / 60));
    more.put("SequenceNumber", "0");
    more.put("CallbackSource", "call-progress-events");
    transcript.tell(leg, "status of the call", status, more);
  }

  @Override
  public CallReport report() {
    Optional<Bridged> human = reached.human();
    return new CallReport(
        leg.sid(),
        script.from(),
        script.to(),
        leg.status(),
        reached.outcome(ending),
        transcript.handoffId().orElse(null),
        new Talk(
            human.map(Bridged::address).orElse(null),
            human.map(Bridged::seconds).orElse(0),
            transcript.legs()),
        transcript.clock().now(),
        transcript.steps());
  }
}
