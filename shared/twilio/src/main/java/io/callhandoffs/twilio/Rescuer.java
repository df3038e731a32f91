package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.workspace.Workspace;
import java.util.Optional;

/// Answers when the ordinary way to an answer failed, from memory and configuration alone.
public final class Rescuer {

  private final Optional<PhoneNumber> fallback;
  private final CallOperator operator;

  /// As the environment says: `FALLBACK_NUMBER`, if there is one.
  public Rescuer(Environment environment, CallOperator operator) {
    this.fallback = environment.find("FALLBACK_NUMBER").map(PhoneNumber::new);
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
    var known = operator.remembered(request);
    return known
        .flatMap(this::defaultLine)
        .map(line ->
            Rescue.of(Optional.of(line), known.get().project().language(), request.params()))
        .orElseGet(() -> Rescue.configured(fallback, request.params()));
  }

  private Optional<Line> defaultLine(Workspace workspace) {
    return workspace
        .defaultDestination()
        .flatMap(destination -> destination.target().line(workspace.project().switchboard()));
  }

  private static String acceptUrl(WebhookRequest request) {
    return request.base()
        + "/voice/accept?handoff="
        + request.query().find("handoff").orElse("")
        + "&attempt="
        + request.query().find("attempt").orElse("");
  }
}
