package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.Webhook;
import io.callhandoffs.local.webhook.WebhookClient;
import io.callhandoffs.local.webhook.WebhookFailure;
import io.callhandoffs.local.webhook.WebhookReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// Makes a call's requests and keeps what became of them.
final class Transcript {

  /// A call that needs more documents than this goes round in circles.
  private static final int MAX_REQUESTS = 100;

  private static final Pattern HANDOFF = Pattern.compile("[?&]handoff=([^&#]+)");

  private final VirtualClock clock = new VirtualClock();
  private final WebhookClient client;
  private final List<StepLog> steps = new CopyOnWriteArrayList<>();

  Transcript(WebhookClient client) {
    this.client = client;
  }

  VirtualClock clock() {
    return clock;
  }

  /// A step whose document nobody had to be asked for.
  StepLog given(Leg leg, String because, String twiml) {
    var step = new StepLog(clock, leg.label(), because, null, Map.of());
    step.given(twiml);
    steps.add(step);
    return step;
  }

  StepLog begin(Leg leg, String because, Webhook webhook, Map<String, String> form) {
    var step = new StepLog(clock, leg.label(), because, webhook.url().toString(), form);
    steps.add(step);
    return step;
  }

  /// Sends a step's request.
  WebhookReply send(StepLog step, Webhook webhook, Map<String, String> form) throws WebhookFailure {
    if (steps.size() > MAX_REQUESTS) {
      throw new WebhookFailure(
          WebhookFailure.NO_USE,
          "more than " + MAX_REQUESTS + " requests: this call goes round in circles",
          Optional.empty());
    }
    try {
      var reply = client.send(webhook, form);
      step.answered(reply);
      return reply;
    } catch (WebhookFailure failure) {
      failure.reply().ifPresent(step::answered);
      step.failed(failure.code(), String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  /// Tells a webhook something; whatever it answers changes nothing on the call.
  void tell(Leg leg, String because, Webhook webhook, Map<String, String> more) {
    var form = leg.form(more);
    var step = begin(leg, because, webhook, form);
    try {
      var reply = send(step, webhook, form);
      assert reply.status() > 0;
    } catch (WebhookFailure _) {
      // The step says so, and nobody on the line notices.
    }
  }

  boolean isTooLong() {
    return steps.size() > MAX_REQUESTS;
  }

  List<CallStep> steps() {
    return steps.stream().map(StepLog::toStep).toList();
  }

  /// The handoff that this call is, as the webhooks' own URLs name it.
  Optional<String> handoffId() {
    return steps().reversed().stream()
        .map(step -> step.exchange().webhook())
        .filter(url -> url != null)
        .map(HANDOFF::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
