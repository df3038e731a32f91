package io.callhandoffs.voice;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.MessageLeft;
import io.callhandoffs.handoff.RecordingUrl;
import io.callhandoffs.twilio.Dialled;
import io.callhandoffs.twilio.WebhookRequest;

/// Translates Twilio's webhooks into call events.
final class CallEvents {

  private CallEvents() {}

  static CallEvent on(WebhookRequest request) {
    var params = request.params();
    return switch (request.path()) {
      case "/voice/dial-status" -> new DialEnded(request.attempt(), Dialled.result(request));
      case "/voice/whisper" -> new LegAnswered(request.attempt(), params.require("CallSid"));
      case "/voice/accept" ->
          new KeyPressed(
              request.attempt(), params.require("CallSid"), params.find("Digits").orElse(""));
      case "/voice/machine" -> machine(request);
      case "/voice/rescued" -> Dialled.rescued(request);
      case "/voice/recording", "/voice/recorded" ->
          new MessageLeft(params.find("RecordingUrl").flatMap(RecordingUrl::find));
      default -> throw new IllegalArgumentException("There is no webhook " + request.path());
    };
  }

  private static CallEvent machine(WebhookRequest request) {
    var answeredBy = request.params().find("AnsweredBy").orElse("");
    return new Detected(
        request.attempt(), answeredBy.startsWith("machine") || answeredBy.equals("fax"));
  }
}
