package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.Step;
import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Screen;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.projects.Project;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
  /// human, nobody is put through to a caller who has gone, and no voicemail takes the call.
  public String answer(WebhookRequest request) {
    var step =
        switch (request.path()) {
          case "/voice/whisper" -> new Screen(request.attempt());
          case "/voice/accept" -> accept(request);
          case "/voice/status", "/voice/machine", "/voice/recording" -> new HangUp();
          case "/voice/dial-status" -> ringUnlessOver(request);
          default -> ring(request);
        };
    return twiMl(request, step);
  }

  /// The answer for Twilio's fallback URL, which is asked when our answer could not be used. It
  /// does not read the database: what broke the first answer may break this one.
  public String fallback(WebhookRequest request) {
    return twiMl(request, ringUnlessOver(request));
  }

  private static Step accept(WebhookRequest request) {
    var takes = request.params().find("Digits").filter(KeyPressed.TAKE::equals).isPresent();
    return takes ? new PutThrough() : new HangUp();
  }

  /// Nobody is rung once the caller has gone, or has talked to somebody. Whether there was
  /// screening is not known here, and ringing somebody else after a talk is worse than ringing
  /// nobody after a voicemail.
  private Step ringUnlessOver(WebhookRequest request) {
    var result = Dialled.result(request.params());
    var over = !result.callerThere() || result.wasBridged(false);
    return over ? new HangUp() : ring(request);
  }

  private Step ring(WebhookRequest request) {
    return line.ring(control.remembered(request), call(request))
        .<Step>map(BlindTransfer::new)
        .orElseGet(() -> new Goodbye(Farewell.SOMETHING_BROKE));
  }

  /// It does not use the project's own voice, which may be what Twilio could not use.
  private String twiMl(WebhookRequest request, Step step) {
    var project = control.remembered(request);
    var settings = project.map(Project::settings).orElse(ProjectSettings.DEFAULT);
    var say = new SayTwiMl(settings.speech().language(), Optional.empty());
    var maxTalk = project.map(FailSafe::maxTalk).orElse(MAX_TALK);
    return new TwiMl(settings, handoff(request), say, maxTalk).of(step, List.of());
  }

  private static Duration maxTalk(Project project) {
    var owners = Duration.ofMinutes(project.rules().policy().caps().minutesPerCall());
    return owners.compareTo(MAX_TALK) < 0 ? owners : MAX_TALK;
  }

  /// The handoff as far as the request shows it: what is stored cannot be read now.
  private Handoff handoff(WebhookRequest request) {
    var id =
        request
            .query()
            .find("handoff")
            .flatMap(HandoffId::find)
            .orElseGet(() -> HandoffId.of(CallSid.NOBODYS, 1));
    return Handoff.begun(id, ProjectId.DEFAULT, call(request), HandoffContext.NONE, control.now());
  }

  private static Call call(WebhookRequest request) {
    var params = request.params();
    return new Call(
        CallSid.NOBODYS,
        params.find("AccountSid").orElse(""),
        params.find("From").orElse(""),
        params.find("To").orElse(""),
        new WebhookUrls(request.base(), request.base()));
  }
}
