package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.Step;
import io.callhandoffs.call.Step.Apology;
import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Screen;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.projects.Project;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers from memory and configuration alone, when the ordinary way to an answer has failed. A
/// project's dialling policy holds as it was last read here; that of a project never read here is
/// not known.
public final class FailSafe {

  /// Nothing is counted without a database, so no talk lasts longer than this.
  private static final Duration MAX_TALK = Duration.ofHours(1);

  private final FallbackLine line;
  private final CallControl control;

  /// As the environment says: `FALLBACK_NUMBER`, if there is one.
  public FailSafe(Environment environment, CallControl control) {
    this.line = new FallbackLine(FallbackNumber.of(environment));
    this.control = control;
  }

  /// The answer for the line that the request is about. Nobody else is rung after a talk with a
  /// human, nobody is put through to a caller who has gone, and no voicemail takes the call. A
  /// report for which nobody waits has no answer: it must come again.
  public Optional<String> answer(WebhookRequest request) {
    var step =
        switch (request.path()) {
          case "/voice/whisper" -> Optional.<Step>of(new Screen(request.attempt()));
          case "/voice/accept" -> Optional.of(accept(request));
          case "/voice/status", "/voice/machine", "/voice/recorded" -> Optional.<Step>empty();
          case "/voice/recording" -> toCaller(request, () -> new Goodbye(Farewell.MESSAGE_TAKEN));
          case "/voice/dial-status" -> toCaller(request, () -> dialEnded(request));
          case "/voice/rescued" -> toCaller(request, () -> rescued(request));
          case "/voice/fallback" -> Optional.of(ringUnlessOver(request));
          // Whoever answered a check is no caller.
          case LineCheckTwiMl.CHECKED -> Optional.<Step>of(new HangUp());
          default -> Optional.of(ring(request, Optional.empty()));
        };
    return step.map(next -> twiMl(request, next));
  }

  /// The answer for Twilio's fallback URL, which is asked when our answer could not be used. It
  /// does not read the database: what broke the first answer may break this one.
  public String fallback(WebhookRequest request) {
    Metrics.count(Metric.FAIL_SAFE_ANSWERS);
    return twiMl(request, ringUnlessOver(request));
  }

  private static Step accept(WebhookRequest request) {
    var takes = request.params().find("Digits").filter(KeyPressed.TAKE::equals).isPresent();
    return takes ? new PutThrough() : new HangUp();
  }

  /// A step for the caller, who may be gone.
  private static Optional<Step> toCaller(WebhookRequest request, Supplier<Step> step) {
    return Dialled.isOver(request.params()) ? Optional.empty() : Optional.of(step.get());
  }

  /// Nobody is rung once the caller has talked to somebody. Whether there was screening is not
  /// known here, and ringing somebody else after a talk is worse than ringing nobody after a
  /// voicemail.
  private Step dialEnded(WebhookRequest request) {
    var result = Dialled.result(request);
    return result.wasBridged(false)
        ? TryAgain.report(request).orElseGet(() -> new Goodbye(Farewell.TALKED))
        : ring(request, Optional.of(new DialEnded(request.attempt(), result)));
  }

  /// A rescue rings nobody else, and an apology is not said twice.
  private static Step rescued(WebhookRequest request) {
    var hasRung = request.query().find("rang").isPresent();
    return TryAgain.report(request)
        .orElseGet(() -> hasRung ? new Goodbye(Farewell.TALKED) : new HangUp());
  }

  /// Nobody is rung once the caller has gone, has talked to somebody, or was rescued already.
  private Step ringUnlessOver(WebhookRequest request) {
    var result = Dialled.result(request);
    var failed = request.params().find("ErrorUrl").orElse("");
    if (!result.callerThere() || result.wasBridged(false)) {
      return new HangUp();
    }
    if (!failed.contains("/voice/rescued")) {
      return ring(request, Optional.empty());
    }
    return failed.contains("rang=") ? new Goodbye(Farewell.NOBODY_ANSWERED) : new HangUp();
  }

  private Step ring(WebhookRequest request, Optional<DialEnded> lost) {
    return line.ring(control.remembered(request), Shown.call(request), Dialled.rung(request))
        .<Step>map(ring -> new BlindTransfer(ring, lost))
        .or(() -> TryAgain.question(request))
        .orElseGet(() -> new Apology(lost));
  }

  /// It does not use the project's own voice, which may be what Twilio could not use.
  private String twiMl(WebhookRequest request, Step step) {
    var project = control.remembered(request);
    var settings = project.map(Project::settings).orElse(ProjectSettings.DEFAULT);
    var say = new SayTwiMl(settings.speech().language(), Optional.empty());
    var maxTalk = project.map(FailSafe::maxTalk).orElse(MAX_TALK);
    return new TwiMl(settings, Shown.handoff(request, control.now()), say, maxTalk)
        .of(step, List.of());
  }

  private static Duration maxTalk(Project project) {
    var owners = Duration.ofMinutes(project.rules().policy().caps().minutesPerCall());
    return owners.compareTo(MAX_TALK) < 0 ? owners : MAX_TALK;
  }
}
