package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.Flow.Ending;
import io.callhandoffs.local.telephone.Source.Ask;
import io.callhandoffs.local.twiml.Noun;
import io.callhandoffs.local.twiml.Noun.Kind;
import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;
import java.util.Optional;

/// A leg of a `Dial`: it rings, may be answered, and may hear a whisper.
final class Child {

  private final Transcript transcript;
  private final StepLog step;
  private final Actions actions;
  private final Leg leg;
  private final Noun noun;
  private final LegScript script;
  private final Party.Callee callee;
  private final int startedAt;
  private final StatusReports reports;
  private int answeredAt = -1;
  private boolean accepted;
  private Optional<String> end = Optional.empty();

  Child(
      Transcript transcript, StepLog step, Actions actions, Leg leg, Noun noun, LegScript script) {
    this.transcript = transcript;
    this.step = step;
    this.actions = actions;
    this.leg = leg;
    this.noun = noun;
    this.script = script;
    this.callee = new Party.Callee(script);
    this.startedAt = transcript.clock().now();
    this.reports = new StatusReports(transcript, actions, leg, noun);
  }

  void ring() {
    happened("rings" + (noun.sendDigits().isEmpty() ? "" : ", then keys " + noun.sendDigits()));
    reports.report("initiated", "initiated");
    reports.report("ringing", Leg.RINGING);
  }

  boolean isOver() {
    return end.isPresent();
  }

  /// When it stops ringing.
  int dueAt() {
    return script.dueAt(startedAt);
  }

  /// Plays the leg's script.
  ///
  /// @param callerLeaves whether the caller hangs up during the whisper
  void pickUp(boolean callerLeaves) {
    switch (script.outcome()) {
      case BUSY -> endWith("is busy", "busy");
      case FAILED -> endWith("cannot be reached", "failed");
      case NO_ANSWER -> endWith("does not answer", "no-answer");
      case DECLINES -> {
        if (noun.whisper().isPresent()) {
          answer(callerLeaves);
        } else {
          endWith("declines", "busy");
        }
      }
      case ANSWERS, IGNORES, VOICEMAIL -> answer(callerLeaves);
    }
  }

  private void answer(boolean callerLeaves) {
    happened(callee.isHuman() ? "answers" : "a machine answers");
    answeredAt = transcript.clock().now();
    reports.report("answered", Leg.IN_PROGRESS);
    transcript.clock().pass((noun.sendDigits().length() + 1) / 2);
    if (callerLeaves) {
      callee.cutOff();
    }
    reports.detected(callee.isHuman());
    var heard = noun.whisper().map(actions::webhook).map(this::whisper);
    accepted = heard.orElse(Ending.RAN_OUT) == Ending.RAN_OUT && !callee.refuses() && !callerLeaves;
    if (!accepted) {
      endWith(
          callerLeaves ? "hears that the caller has left" : "does not take the call",
          Leg.COMPLETED);
    }
  }

  private Ending whisper(Webhook webhook) {
    return new Interpreter(transcript, leg, callee, Optional.empty(), VerbsOfCallers.NONE)
        .follow(new Ask("whisper", webhook, Map.of()));
  }

  /// Both legs are connected until one of them hangs up.
  int talk(int timeLimitSeconds) {
    int seconds = Math.min(script.talkSeconds(), timeLimitSeconds);
    happened("talks with the caller for " + seconds + " s");
    transcript.clock().pass(seconds);
    end(Leg.COMPLETED, true);
    return seconds;
  }

  void endWith(String what, String status) {
    happened(what);
    end(status, false);
  }

  private void end(String status, boolean bridged) {
    end = Optional.of(status);
    var report = new LegReport(noun.address(), status, isAnswered(), isHuman(), bridged);
    reports.completed(report, duration().orElse("0"));
  }

  boolean isAccepted() {
    return accepted;
  }

  boolean isAnswered() {
    return answeredAt >= 0;
  }

  boolean isHuman() {
    return callee.isHuman();
  }

  Noun noun() {
    return noun;
  }

  /// The parameters of the action about this leg.
  Map<String, String> parameters(boolean bridged) {
    return new DialReport(end.orElse("failed"), leg.sid(), bridged, duration())
        .parameters(noun.kind() == Kind.SIP ? Optional.of(script.sipCode()) : Optional.empty());
  }

  /// In seconds, if it was answered.
  private Optional<String> duration() {
    return isAnswered()
        ? Optional.of(String.valueOf(transcript.clock().now() - answeredAt))
        : Optional.empty();
  }

  private void happened(String what) {
    step.happened(noun.address(), "Dial", what);
  }
}
