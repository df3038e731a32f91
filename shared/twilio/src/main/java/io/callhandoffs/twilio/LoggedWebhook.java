package io.callhandoffs.twilio;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.text.LogText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What lines of the log say of a webhook: which call and handoff it is about, and how it was
/// answered, by the names of its verbs only: what is said and who is rung stays out of the log.
final class LoggedWebhook {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedWebhook.class);

  private static final String INTERIM = "/voice/partial";

  private static final Pattern VERB = Pattern.compile("<([A-Z][A-Za-z]*)");

  private LoggedWebhook() {}

  static void tell(WebhookRequest request) {
    tell(LogField.CALL, request.params().find("CallSid"));
    tell(LogField.HANDOFF, request.query().find("handoff"));
  }

  static void tell(Handoff handoff) {
    LogScope.tell(LogField.HANDOFF, handoff.id().value());
    LogScope.tell(LogField.CALL, handoff.call().sid().value());
    LogScope.tell(LogField.PROJECT, handoff.project().value());
  }

  private static void tell(LogField field, Optional<String> value) {
    value.map(LogText::of).ifPresent(text -> LogScope.tell(field, text));
  }

  /// Writes a line for each answer, so that a handoff's lines tell its whole story. Interim results
  /// of speech come several times a second, and leave none.
  ///
  /// @return the answer
  static String answered(WebhookRequest request, String twiMl, long startedNanos) {
    if (!request.path().equals(INTERIM)) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
      LOG.info("{} answered {} in {} ms", LogText.of(request.path()), verbs(twiMl), millis);
    }
    return twiMl;
  }

  /// The verbs, and what is in them, in their order: `[Say, Dial, Number]`.
  static List<String> verbs(String twiMl) {
    return VERB.matcher(twiMl)
        .results()
        .map(verb -> verb.group(1))
        .filter(name -> !name.equals("Response"))
        .toList();
  }
}
