package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.telemetry.LogField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A webhook of Twilio's, and how it was answered, as the log has it.
///
/// @param at when it came in
/// @param reported what Twilio said of the call's course: `CallStatus=ringing`; of keys and words
///   only that there were some
/// @param answer the TwiML's verbs, without what is said and who is rung
/// @param error why the ordinary way to an answer failed
record WebhookView(
    Instant at,
    String path,
    List<String> reported,
    int status,
    List<String> answer,
    long ms,
    Optional<String> error) {

  /// Its URL is set on the number, so it is about each handoff of a call.
  private static final String OF_THE_CALL = "/voice/status";

  /// The webhook that a line tells of, if it is one of this handoff's.
  static Stream<WebhookView> read(String line, Handoff handoff) {
    var json = JsonMapper.shared().readTree(line);
    var path = text(json, LogField.WEBHOOK);
    var about = text(json, LogField.HANDOFF);
    boolean isOurs =
        about.isEmpty() || about.equals(handoff.id().value()) || path.equals(OF_THE_CALL);
    return path.isEmpty() || !isOurs ? Stream.empty() : Stream.of(read(json, path));
  }

  private static WebhookView read(JsonNode json, String path) {
    long millis = Long.parseLong(text(json, LogField.MILLIS));
    return new WebhookView(
        Instant.parse(json.path("timestamp").asString()).minusMillis(millis),
        path,
        parts(json, LogField.REPORTED),
        Integer.parseInt(text(json, LogField.STATUS)),
        parts(json, LogField.ANSWER),
        millis,
        Optional.of(text(json, LogField.ERROR)).filter(error -> !error.isEmpty()));
  }

  private static List<String> parts(JsonNode json, LogField field) {
    var text = text(json, field);
    return text.isEmpty() ? List.of() : List.of(text.split(", ", -1));
  }

  private static String text(JsonNode json, LogField field) {
    return json.path(field.key()).asString("");
  }
}
