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

/// Sends a call's requests, and records its steps.
final class Transcript {

  /// A call with more requests than this runs in a circle.
  private static final int MAX_REQUESTS = 100;

  private static final Pattern HANDOFF = Pattern.compile("[?&]handoff=([^&#]+)");

  private final VirtualClock clock;
  private final WebhookClient client;
  private final List<StepLog> steps = new CopyOnWriteArrayList<>();
  private final List<Leg> dialled = new CopyOnWriteArrayList<>();
  private final List<LegReport> legs = new CopyOnWriteArrayList<>();

  Transcript(WebhookClient client) {
    this(client, new VirtualClock());
  }

  Transcript(WebhookClient client, VirtualClock clock) {
    this.client = client;
    this.clock = clock;
  }

  VirtualClock clock() {
    return clock;
  }

  /// A leg that the call dials.
  void dialled(Leg leg) {
    dialled.add(leg);
  }

  List<Leg> dialled() {
    return dialled;
  }

  /// A step whose document came without a request.
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

  WebhookReply send(StepLog step, Webhook webhook, Map<String, String> form) throws WebhookFailure {
    if (steps.size() > MAX_REQUESTS) {
      throw new WebhookFailure(
          WebhookFailure.NO_USE,
          "more than " + MAX_REQUESTS + " requests: this call goes round in circles",
          Optional.empty());
    }
    try {
      var reply = client.send(webhook, form, clock.ahead());
      step.answered(reply);
      return reply;
    } catch (WebhookFailure failure) {
      failure.reply().ifPresent(step::answered);
      step.failed(failure.code(), String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  /// Notifies a webhook. Its answer has no effect on the call.
  void tell(Leg leg, String because, Webhook webhook, Map<String, String> more) {
    var form = leg.form(more);
    var step = begin(leg, because, webhook, form);
    try {
      var reply = send(step, webhook, form);
      assert reply.status() > 0;
    } catch (WebhookFailure _) {
      // The step records the failure; the parties do not notice it.
    }
  }

  /// A leg of a `Dial` is over.
  void ended(LegReport leg) {
    legs.add(leg);
  }

  /// The legs that are over.
  List<LegReport> legs() {
    return List.copyOf(legs);
  }

  boolean isTooLong() {
    return steps.size() > MAX_REQUESTS;
  }

  List<CallStep> steps() {
    return steps.stream().map(StepLog::toStep).toList();
  }

  /// The call's handoff, as named in the webhooks' URLs.
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
