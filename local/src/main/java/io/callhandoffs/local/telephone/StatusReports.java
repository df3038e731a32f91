package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.Noun;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// Notifies a leg's callbacks of the events that they have subscribed to.
final class StatusReports {

  private static final String COMPLETED = "completed";

  private final Transcript transcript;
  private final Actions actions;
  private final Leg leg;
  private final Noun noun;
  private int sequence;

  StatusReports(Transcript transcript, Actions actions, Leg leg, Noun noun) {
    this.transcript = transcript;
    this.actions = actions;
    this.leg = leg;
    this.noun = noun;
  }

  void report(String event, String status) {
    report(event, status, Map.of());
  }

  /// The leg is over.
  void completed(LegReport over, String durationSeconds) {
    transcript.ended(over);
    report(COMPLETED, over.status(), Map.of("CallDuration", durationSeconds));
  }

  /// The result of machine detection.
  void detected(boolean human) {
    if (noun.detectsMachines()) {
      leg.answeredBy(human ? "human" : "machine_start");
      var verdict =
          Map.of(
              "AnsweredBy", human ? "human" : "machine_start", "MachineDetectionDuration", "3200");
      noun.machineStatus()
          .map(actions::webhook)
          .ifPresent(webhook -> transcript.tell(leg, "machine detection", webhook, verdict));
    }
  }

  private void report(String event, String status, Map<String, String> details) {
    leg.reached(status, transcript.clock().now());
    int number = sequence++;
    if (!noun.statusEvents().contains(event)) {
      return;
    }
    var more = new LinkedHashMap<>(details);
    more.put("CallbackSource", "call-progress-events");
    more.put("SequenceNumber", String.valueOf(number));
    more.put("Timestamp", timestamp());
    noun.status()
        .map(actions::webhook)
        .ifPresent(webhook -> transcript.tell(leg, "status of the leg", webhook, more));
  }

  private static String timestamp() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
  }
}
