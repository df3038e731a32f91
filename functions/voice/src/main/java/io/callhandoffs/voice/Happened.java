package io.callhandoffs.voice;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.MessageLeft;
import io.callhandoffs.call.DialResult;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.twilio.Form;
import io.callhandoffs.twilio.WebhookRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What has happened, in Twilio's words and in ours.
final class Happened {

  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");

  private Happened() {}

  /// The event that a webhook reports.
  static CallEvent on(WebhookRequest request) {
    var params = request.params();
    return switch (request.path()) {
      case "/voice/dial-status" -> new DialEnded(attempt(request), result(params));
      case "/voice/whisper" -> new LegAnswered(attempt(request), params.require("CallSid"));
      case "/voice/accept" ->
          new KeyPressed(
              attempt(request), params.require("CallSid"), params.find("Digits").orElse(""));
      case "/voice/machine" -> machine(request);
      case "/voice/recording" -> new MessageLeft(params.require("RecordingUrl"));
      default -> throw new IllegalArgumentException("There is no webhook " + request.path());
    };
  }

  /// Whether the caller's own leg is over.
  static boolean isOver(Form params) {
    return params.find("CallStatus").filter(OVER::contains).isPresent();
  }

  static DialResult result(Form params) {
    return new DialResult(
        Status.of(params.find("DialCallStatus").orElse("")),
        params.findText("DialBridged").map(Boolean::valueOf),
        number(params.findText("DialCallDuration")),
        number(params.findText("DialSipResponseCode")),
        !isOver(params));
  }

  private static CallEvent machine(WebhookRequest request) {
    var answeredBy = request.params().find("AnsweredBy").orElse("");
    return new Detected(
        attempt(request), answeredBy.startsWith("machine") || answeredBy.equals("fax"));
  }

  private static int attempt(WebhookRequest request) {
    return Integer.parseInt(request.query().require("attempt"));
  }

  /// Twilio's numbers are whole; what is none is as good as absent.
  private static OptionalInt number(Optional<String> text) {
    return text.filter(digits -> digits.matches("\\d{1,9}")).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
