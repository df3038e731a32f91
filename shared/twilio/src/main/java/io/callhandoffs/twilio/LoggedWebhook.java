package io.callhandoffs.twilio;

import static java.util.stream.Collectors.joining;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telephone.MaskedNumbers;
import io.callhandoffs.text.LogText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What lines of the log say of a webhook: which call and handoff it is about, what Twilio reported
/// of the call's course, and how it was answered. What is said and who is rung stays out of the
/// log. `GET …/handoffs/{id}/webhooks` reads these lines.
final class LoggedWebhook {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedWebhook.class);

  private static final String INTERIM = "/voice/partial";

  /// What Twilio reports in words of its own, or as a code.
  private static final List<String> COURSE =
      List.of(
          "CallStatus",
          "DialCallStatus",
          "DialBridged",
          "DialCallDuration",
          "DialSipResponseCode",
          "AnsweredBy",
          "RecordingStatus",
          "SessionStatus",
          "ErrorCode");

  /// What a person has done, of which only that they did it is told.
  private static final List<String> PERSONAL = List.of("Digits", "SpeechResult");

  /// No telephone number is so short.
  private static final Pattern WORD_OR_CODE = Pattern.compile("[A-Za-z_-]{1,30}|[0-9]{1,6}");

  private LoggedWebhook() {}

  static void tell(WebhookRequest request) {
    tell(LogField.CALL, request.params().find("CallSid"));
    tell(LogField.HANDOFF, request.query().find("handoff"));
    LogScope.tell(LogField.REPORTED, reported(request.params()));
  }

  static void tell(Handoff handoff) {
    LogScope.tell(LogField.HANDOFF, handoff.id().value());
    LogScope.tell(LogField.CALL, handoff.call().sid().value());
    LogScope.tell(LogField.PROJECT, handoff.project().value());
  }

  /// Why the ordinary way to an answer failed. A message is ours or a library's, and may quote a
  /// number.
  static void tell(Throwable thrown) {
    var cause = thrown.getCause();
    var why = thrown instanceof ExecutionException && cause != null ? cause : thrown;
    var message = Objects.requireNonNullElse(why.getMessage(), "").lines().findFirst().orElse("");
    var text = why.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    LogScope.tell(LogField.ERROR, LogText.of(MaskedNumbers.in(text)));
  }

  private static void tell(LogField field, Optional<String> value) {
    value.map(LogText::of).ifPresent(text -> LogScope.tell(field, text));
  }

  /// `CallStatus=in-progress, SpeechResult`.
  static String reported(Form params) {
    var course =
        COURSE.stream()
            .flatMap(name ->
                params
                    .findText(name)
                    .filter(value -> WORD_OR_CODE.matcher(value).matches())
                    .stream()
                    .map(value -> name + "=" + value));
    var done = PERSONAL.stream().filter(name -> params.findText(name).isPresent());
    return Stream.concat(course, done).collect(joining(", "));
  }

  /// Writes a line for each answer, so that a handoff's lines tell its whole story. Interim results
  /// of speech come several times a second, and leave none.
  ///
  /// @return the answer
  static APIGatewayV2HTTPResponse answered(
      String path, APIGatewayV2HTTPResponse response, long startedNanos) {
    if (!path.equals(INTERIM)) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
      LogScope.part().run(() -> log(LogText.of(path), response, millis));
    }
    return response;
  }

  private static void log(String path, APIGatewayV2HTTPResponse response, long millis) {
    var outline = Outline.of(Objects.requireNonNullElse(response.getBody(), ""));
    LogScope.tell(LogField.WEBHOOK, path);
    LogScope.tell(LogField.STATUS, "" + response.getStatusCode());
    LogScope.tell(LogField.ANSWER, outline);
    LogScope.tell(LogField.MILLIS, "" + millis);
    LOG.info("{} answered {} [{}] in {} ms", path, response.getStatusCode(), outline, millis);
  }
}
