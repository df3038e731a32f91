package io.callhandoffs.routing.function;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Pressed;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallEvent.Silent;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.projects.Project;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import io.callhandoffs.twilio.WebhookRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What a webhook says that the caller has said or pressed.
record Heard(WebhookRequest request, Understander understander) {

  CallEvent event(Project project, Handoff handoff) {
    var turn = Integer.parseInt(request.query().require("turn"));
    var keys = request.params().findText("Digits");
    var words = request.params().findText("SpeechResult").or(() -> quoted(handoff));
    if (keys.isPresent()) {
      return new Pressed(turn, keys.get());
    }
    return words
        .<CallEvent>map(said -> new Said(turn, said, Routes.of(understood(project, said))))
        .orElseGet(() -> new Silent(turn));
  }

  private Understanding understood(Project project, String said) {
    long started = System.nanoTime();
    var understanding = understander.understand(project, said);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    if (!request.isRehearsal()) {
      Metrics.record(Map.of(Metric.UNDERSTANDING_TIME, millis));
    }
    return understanding;
  }

  /// What the caller said to an assistant, if the webhook is about that.
  private Optional<String> quoted(Handoff handoff) {
    return request.query().find("quoted").flatMap(_ -> handoff.context().wanted().utterance());
  }
}
