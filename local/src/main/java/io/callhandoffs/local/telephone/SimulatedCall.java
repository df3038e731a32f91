package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.CallReport.Talk;
import io.callhandoffs.local.telephone.Flow.Ending;
import io.callhandoffs.local.telephone.Reached.Bridged;
import io.callhandoffs.local.telephone.Source.Ask;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.Webhook;
import io.callhandoffs.local.webhook.WebhookClient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call, from the first ring until a party hangs up.
final class SimulatedCall {

  private final Instant began = Instant.now();
  private final CallScript script;
  private final NumberConfiguration number;
  private final Transcript transcript;
  private final Leg leg;
  private final Reached reached = new Reached();
  private final Interpreter interpreter;
  private volatile Ending ending = Ending.OPEN;

  SimulatedCall(
      TwilioAccount account, WebhookClient client, NumberConfiguration number, CallScript script) {
    this.script = script;
    this.number = number;
    this.transcript = new Transcript(client);
    this.leg = Leg.inbound(account, script.from(), script.to());
    var caller = new Party.Caller(script.caller());
    var verbs = new CallerVerbs(transcript, account, leg, caller, script, reached);
    this.interpreter = new Interpreter(transcript, leg, caller, number.fallback(), verbs);
  }

  String sid() {
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

  /// Ends a live call.
  ///
  /// @return false if it was over already
  synchronized boolean hangUp() {
    if (isOver()) {
      return false;
    }
    finish(Ending.HUNG_UP);
    return true;
  }

  /// Whether it has ended. A call that is being played has not.
  boolean isOver() {
    return ending != Ending.OPEN;
  }

  /// The legs that it has dialled, the latest first, as the REST API shows them.
  List<Map<String, String>> legs() {
    return transcript.dialled().stream().map(dialled -> dialled.fields(began)).toList().reversed();
  }

  /// The SID of the message that the caller left.
  Optional<String> message() {
    return reached.message();
  }

  Leg leg() {
    return leg;
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

  CallReport report() {
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
