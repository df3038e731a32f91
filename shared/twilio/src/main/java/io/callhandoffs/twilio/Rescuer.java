package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.workspace.Workspace;
import java.time.Duration;
import java.util.Optional;

/// Answers when the ordinary way to an answer failed, from memory and configuration alone. What the
/// project's policy was when it was last read holds; what nobody has read here is not known.
public final class Rescuer {

  private final FallbackNumber fallback;
  private final CallOperator operator;

  /// As the environment says: `FALLBACK_NUMBER`, if there is one.
  public Rescuer(Environment environment, CallOperator operator) {
    this.fallback = FallbackNumber.of(environment);
    this.operator = operator;
  }

  /// What the line in question gets: nobody who has talked to a human is rung on, and nobody is put
  /// through to a caller who has gone.
  public String answer(WebhookRequest request) {
    var rescue = rescue(request);
    return switch (request.path()) {
      case "/voice/whisper" -> rescue.whisper(acceptUrl(request));
      case "/voice/accept" -> rescue.accept(request.params().find("Digits").orElse(""));
      case "/voice/status", "/voice/machine", "/voice/recording" -> rescue.over();
      case "/voice/dial-status" -> isOver(request) ? rescue.over() : rescue.caller();
      default -> rescue.caller();
    };
  }

  /// For Twilio's fallback URL, which is asked when our answer could not be used. It does not even
  /// look at the database: whatever broke the first answer may break this one.
  public String fallback(WebhookRequest request) {
    return isOver(request) ? rescue(request).over() : rescue(request).caller();
  }

  /// Whether the caller has gone, or has talked to somebody. Of a dial that was answered Twilio
  /// mostly says whether the legs were connected; where it does not, a second ringing after a talk
  /// would be worse than none after a voicemail.
  private static boolean isOver(WebhookRequest request) {
    var result = Dialled.result(request.params());
    return !result.callerThere() || (answered(result.status()) && result.bridged().orElse(true));
  }

  private static boolean answered(Status status) {
    return status == Status.COMPLETED || status == Status.ANSWERED;
  }

  private Rescue rescue(WebhookRequest request) {
    var params = request.params();
    return operator
        .remembered(request)
        .map(workspace ->
            Rescue.of(
                line(workspace, params),
                workspace.settings().speech().language(),
                Duration.ofMinutes(workspace.rules().policy().caps().minutesPerCall()),
                params))
        .orElseGet(() -> Rescue.of(configured(OwnNumbers.NONE, params), params));
  }

  /// The default destination, if it may be dialled; else the configured number. Which countries and
  /// kinds a project dials binds its own destinations alone, but a stop is a stop.
  private Optional<Line> line(Workspace workspace, Form params) {
    var rules = workspace.rules();
    if (rules.policy().stopped()) {
      return Optional.empty();
    }
    return workspace
        .defaultDestination()
        .flatMap(destination -> destination.target().line(workspace.settings().switchboard()))
        .filter(line -> rules.judge(line) instanceof Allowed)
        .filter(line -> !isOurselves(line, params))
        .or(() -> configured(rules.own(), params));
  }

  private Optional<Line> configured(OwnNumbers own, Form params) {
    return fallback
        .find()
        .filter(line -> !own.has(line.number()))
        .<Line>map(line -> line)
        .filter(line -> !isOurselves(line, params));
  }

  /// Who rings the number that was called comes back here, and rings it again.
  private static boolean isOurselves(Line line, Form params) {
    return line instanceof Line.Phone(var number, _, _)
        && (number.e164().equals(params.find("To").orElse(""))
            || number.e164().equals(params.find("From").orElse("")));
  }

  private static String acceptUrl(WebhookRequest request) {
    return request.base()
        + "/voice/accept?handoff="
        + request.query().find("handoff").orElse("")
        + "&attempt="
        + request.query().find("attempt").orElse("");
  }
}
