package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.CallStep.Exchange;
import io.callhandoffs.local.telephone.CallStep.Happening;
import io.callhandoffs.local.webhook.WebhookReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Records one step while it happens.
final class StepLog {

  /// Stands for the network itself.
  static final String TWILIO = "twilio";

  private final VirtualClock clock;
  private final int atSeconds;
  private final String leg;
  private final String because;
  private final @Nullable String webhook;
  private final Map<String, String> request;
  private final long startedNanos = System.nanoTime();
  private final List<Happening> happened = new CopyOnWriteArrayList<>();
  private @Nullable Integer status;
  private @Nullable Long tookMillis;
  private @Nullable String twiml;
  private @Nullable String verb;
  private @Nullable String error;

  StepLog(
      VirtualClock clock,
      String leg,
      String because,
      @Nullable String webhook,
      Map<String, String> request) {
    this.clock = clock;
    this.atSeconds = clock.now();
    this.leg = leg;
    this.because = because;
    this.webhook = webhook;
    this.request = request;
  }

  void answered(WebhookReply reply) {
    status = reply.status();
    tookMillis = (System.nanoTime() - startedNanos) / 1_000_000;
    twiml = reply.body();
  }

  void given(String document) {
    twiml = document;
  }

  void failed(int code, String message) {
    error = code + ": " + message;
  }

  void reached(String verbName) {
    verb = verbName;
  }

  void happened(String who, String verbName, String what) {
    happened.add(new Happening(clock.now(), who, verbName, what));
  }

  CallStep toStep() {
    return new CallStep(
        atSeconds,
        leg,
        because,
        new Exchange(webhook, request, status, tookMillis, twiml),
        verb,
        List.copyOf(happened),
        error);
  }
}
