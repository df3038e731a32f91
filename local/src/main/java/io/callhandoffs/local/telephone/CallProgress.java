package io.callhandoffs.local.telephone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far a call is that the account makes, and since when.
final class CallProgress {

  static final String QUEUED = "queued";
  static final String BUSY = "busy";
  static final String CANCELED = "canceled";
  static final String FAILED = "failed";
  static final String NO_ANSWER = "no-answer";

  private static final Set<String> OVER = Set.of(BUSY, CANCELED, Leg.COMPLETED, FAILED, NO_ANSWER);

  private final Clock clock;
  private final Map<String, Instant> reached = new HashMap<>();
  private String status = QUEUED;

  CallProgress(Clock clock) {
    this.clock = clock;
    reached.put(QUEUED, clock.instant());
  }

  /// It comes into another status, unless it is over.
  synchronized void reach(String next, Instant at) {
    if (!isOver()) {
      status = next;
      reached.put(next, at);
    }
  }

  /// Ends it from outside, now.
  ///
  /// @return false if it was over already
  synchronized boolean hangUp() {
    if (isOver()) {
      return false;
    }
    reach(isAnswered() ? Leg.COMPLETED : CANCELED, clock.instant());
    return true;
  }

  synchronized String status() {
    return status;
  }

  synchronized boolean isOver() {
    return OVER.contains(status);
  }

  synchronized boolean isAnswered() {
    return reached.containsKey(Leg.IN_PROGRESS);
  }

  /// How long it has lasted since it was answered.
  synchronized int seconds() {
    var end = isOver() ? reached.get(status) : clock.instant();
    return at(Leg.IN_PROGRESS)
        .map(answered -> (int) Duration.between(answered, end).toSeconds())
        .orElse(0);
  }

  private Optional<Instant> at(String past) {
    return Optional.ofNullable(reached.get(past));
  }

  /// As the REST API shows it: it starts when it is dialled, and lasts from when it is answered.
  synchronized Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    fields.put("status", status);
    at(QUEUED).ifPresent(time -> fields.put("date_created", Leg.restTime(time)));
    at(Leg.RINGING).ifPresent(time -> fields.put("start_time", Leg.restTime(time)));
    at(Leg.COMPLETED)
        .ifPresent(time -> {
          fields.put("end_time", Leg.restTime(time));
          fields.put("duration", "" + seconds());
        });
    return fields;
  }
}
