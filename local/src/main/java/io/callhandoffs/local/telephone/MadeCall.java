package io.callhandoffs.local.telephone;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.telephone.CallReport.Talk;
import io.callhandoffs.local.telephone.PastCalls.Past;
import io.callhandoffs.local.twilio.CallRequest;
import io.callhandoffs.local.twilio.LiveCalls.Document;
import io.callhandoffs.local.twilio.LiveCalls.Instruction;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.Webhook;
import io.callhandoffs.local.webhook.WebhookClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call that the account makes. It is queued, rings, may be answered, and then follows its
/// document, all of it at the pace of the local stack's time.
final class MadeCall implements NetworkCall {

  private final LocalClock time;
  private final Instant began;
  private final CallRequest request;
  private final LegScript line;
  private final Transcript transcript;
  private final Leg leg;
  private final CallProgress progress;
  private final Thread player = Thread.ofVirtual().name("outbound call").unstarted(this::play);

  MadeCall(
      TwilioAccount account,
      WebhookClient client,
      CallRequest request,
      LegScript line,
      LocalClock time) {
    this.time = time;
    this.began = time.instant();
    this.request = request;
    this.line = line;
    this.transcript = new Transcript(client, new VirtualClock(this::keepPace));
    this.leg = Leg.made(account, request.from(), request.to());
    this.progress = new CallProgress(time);
  }

  /// Waits until as much time has passed as the call says.
  private void keepPace(int second) {
    try {
      time.await(began.plusSeconds(second));
    } catch (InterruptedException _) {
      throw new CutOff();
    }
  }

  void start() {
    player.start();
  }

  private void play() {
    try {
      new LinePlay(request, line, transcript, leg, progress, began).play();
    } catch (CutOff _) {
      // Its end was noted where it was ended.
    }
    becomeUninterrupted();
    leg.status(progress.status());
    request
        .statusCallback()
        .map(Webhook::post)
        .ifPresent(status -> transcript.tell(leg, "status of the call", status, end()));
  }

  /// Or being cut off would break off the report as well.
  private synchronized void becomeUninterrupted() {
    var _ = Thread.interrupted();
  }

  /// What the status callback says in addition.
  private Map<String, String> end() {
    var more = new LinkedHashMap<String, String>();
    more.put("CallDuration", "" + progress.seconds());
    more.put("SequenceNumber", "0");
    more.put("CallbackSource", "call-progress-events");
    more.put("Timestamp", Leg.restTime(time.instant()));
    if (!progress.status().equals(CallProgress.CANCELED)) {
      more.put("SipResponseCode", "" + line.sipCode());
    }
    return more;
  }

  @Override
  public String sid() {
    return leg.sid();
  }

  @Override
  public boolean isOver() {
    return progress.isOver();
  }

  /// This network does not redirect such calls to another document.
  @Override
  public boolean obey(Instruction instruction) {
    return switch (instruction) {
      case Instruction.HangUp() -> hangUp();
      case Document _ -> false;
    };
  }

  private synchronized boolean hangUp() {
    boolean wasUp = progress.hangUp();
    if (wasUp) {
      player.interrupt();
    }
    return wasUp;
  }

  @Override
  public Past shown() {
    var fields = new HashMap<>(leg.fields());
    fields.putAll(progress.fields());
    return new Past(leg.parameter("AccountSid"), fields, List.of(), Optional.empty());
  }

  @Override
  public CallReport report() {
    boolean reached = progress.isAnswered() && line.outcome() != LegOutcome.VOICEMAIL;
    return new CallReport(
        sid(),
        request.from(),
        request.to(),
        progress.status(),
        outcome(reached),
        null,
        new Talk(reached ? request.to() : null, progress.seconds(), List.of()),
        transcript.clock().now(),
        transcript.steps());
  }

  private CallOutcome outcome(boolean reached) {
    if (!isOver()) {
      return CallOutcome.IN_PROGRESS;
    }
    if (reached) {
      return CallOutcome.REACHED;
    }
    return progress.isAnswered() ? CallOutcome.VOICEMAIL : CallOutcome.NOT_REACHED;
  }
}
