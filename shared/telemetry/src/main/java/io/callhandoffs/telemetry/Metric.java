package io.callhandoffs.telemetry;

/// What is counted and measured. `docs/runbook.md` says what each means, and the dashboard in
/// `template.yaml` shows it.
public enum Metric {
  HANDOFFS_STARTED("HandoffsStarted", Unit.COUNT),
  /// A human took the call, and it is over.
  HANDOFFS_COMPLETED("HandoffsCompleted", Unit.COUNT),
  /// Nobody took it.
  HANDOFFS_FAILED("HandoffsFailed", Unit.COUNT),
  /// The caller left before anybody took it.
  HANDOFFS_ABANDONED("HandoffsAbandoned", Unit.COUNT),
  /// Policy forbade to ring anybody.
  HANDOFFS_BLOCKED("HandoffsBlocked", Unit.COUNT),
  ATTEMPTS_RUNG("AttemptsRung", Unit.COUNT),
  ATTEMPTS_ANSWERED("AttemptsAnswered", Unit.COUNT),
  /// Rung, and not answered by a human.
  ATTEMPTS_FAILED("AttemptsFailed", Unit.COUNT),
  /// From the moment that a destination was rung until a human took the call.
  SECONDS_TO_ANSWER("SecondsToAnswer", Unit.SECONDS),
  /// What the caller wanted fits no destination, so the default was rung.
  UNCLASSIFIED("Unclassified", Unit.COUNT),
  /// A cap left no place for a call.
  CAPPED_CALLS("CappedCalls", Unit.COUNT),
  /// Refused, although it names a connected Twilio account.
  REFUSED_SIGNATURES("RefusedSignatures", Unit.COUNT),
  /// A request to the API with a key that is none, or no longer.
  REFUSED_KEYS("RefusedKeys", Unit.COUNT),
  /// A secret could not be read, and its last value is used.
  STALE_SECRETS("StaleSecrets", Unit.COUNT),
  /// A caller was answered from memory, because something behind us is broken or late.
  FAIL_SAFE_ANSWERS("FailSafeAnswers", Unit.COUNT),
  /// A project's webhook did not take an event, which will be sent again.
  WEBHOOKS_FAILED("WebhooksFailed", Unit.COUNT),
  /// An event that a project's webhook will not get, as it failed for too long.
  WEBHOOKS_GIVEN_UP("WebhooksGivenUp", Unit.COUNT),
  /// A change of a handoff that cannot be read, and of which nothing is told.
  EVENTS_LOST("EventsLost", Unit.COUNT),
  /// Twilio was asked what became of a call whose reports had not come, and said it.
  SWEPT_CALLS("SweptCalls", Unit.COUNT),
  /// Nobody can say what became of a call.
  GIVEN_UP_CALLS("GivenUpCalls", Unit.COUNT),
  /// Words decided where meaning should have: the model failed or was late.
  UNDERSTOOD_BY_WORDS("UnderstoodByWords", Unit.COUNT),
  /// How long it took to understand a caller.
  UNDERSTANDING_TIME("UnderstandingTime", Unit.MILLISECONDS);

  private final String title;
  private final Unit unit;

  Metric(String title, Unit unit) {
    this.title = title;
    this.unit = unit;
  }

  /// Its name in CloudWatch.
  public String title() {
    return title;
  }

  Unit unit() {
    return unit;
  }

  /// In CloudWatch's words.
  enum Unit {
    COUNT("Count"),
    SECONDS("Seconds"),
    MILLISECONDS("Milliseconds");

    private final String title;

    Unit(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
