package io.callhandoffs.voice;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.lambda.HttpHandler;
import io.callhandoffs.lambda.Primed;
import io.callhandoffs.lambda.Priming;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Secrets;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.twilio.FailSafe;
import io.callhandoffs.twilio.InboundCalls;
import io.callhandoffs.twilio.LineCheckTwiMl;
import io.callhandoffs.twilio.Rehearsal;
import io.callhandoffs.twilio.TwiMl;
import io.callhandoffs.twilio.TwilioWebhook;
import io.callhandoffs.twilio.WebhookPriming;
import io.callhandoffs.twilio.WebhookRequest;
import java.time.Clock;

/// Answers Twilio's voice webhooks, except those that need to understand speech.
public final class VoiceHandler extends HttpHandler implements Primed {

  private final TwilioWebhook webhook;
  private final CallControl control;
  private final Handoffs handoffs;
  private final InboundCalls calls;
  private final Reports reports;
  private final FailSafe failSafe;
  private final Priming priming;

  /// Lambda calls this one.
  public VoiceHandler() {
    this(Environment.ofProcess());
  }

  public VoiceHandler(Environment environment) {
    this(environment, Clock.systemUTC());
    priming.begin(environment);
  }

  public VoiceHandler(Environment environment, Clock clock) {
    this(environment, clock, new CrtClients(environment));
  }

  private VoiceHandler(Environment environment, Clock clock, CrtClients clients) {
    this(environment, clock, clients.database(), clients.secrets());
  }

  private VoiceHandler(Environment environment, Clock clock, Database database, Secrets secrets) {
    var projects = new Projects(new Destinations(database, environment));
    this.handoffs = new Handoffs(database, environment, clock);
    this.webhook = new TwilioWebhook(environment, secrets, handoffs.signatures()::put, clock);
    this.control = new CallControl(handoffs, projects);
    this.calls = InboundCalls.of(database, environment, webhook);
    this.reports = new Reports(control, handoffs, calls);
    this.failSafe = new FailSafe(environment, control);
    this.priming =
        new WebhookPriming(webhook, handoffs, projects).with(() -> rehearsed(environment, clock));
  }

  @Override
  public Priming priming() {
    return priming;
  }

  private static void rehearsed(Environment environment, Clock clock) {
    var _ = rehearse(environment, clock);
  }

  /// Answers a call that nobody made, beside all that is stored.
  ///
  /// @return what Lambda would get for an answer
  static String rehearse(Environment environment, Clock clock) {
    var rehearsal = new Rehearsal(environment);
    var stage = new VoiceHandler(environment, clock, rehearsal.database(), rehearsal.secrets());
    return rehearsal.play(stage::answer);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId()).call(() -> answer(event));
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return webhook.serve(event, this::answer, failSafe::answer);
  }

  private String answer(WebhookRequest request) {
    return switch (request.path()) {
      case "/voice/call" -> begin(request);
      case "/voice/handoff" -> handoff(request);
      case "/voice/fallback" -> failSafe.fallback(request);
      case "/voice/status" -> reports.callStatus(request);
      case "/voice/rescued" -> reports.rescued(request);
      case "/voice/recorded" -> reports.recorded(request);
      case LineCheckTwiMl.CHECKED -> reports.checked(request);
      default -> control.answer(request, (_, _) -> CallEvents.on(request));
    };
  }

  private String begin(WebhookRequest request) {
    var begun = calls.begun(request, 1, HandoffContext.NONE, handoffs.now());
    return request.isRehearsal()
        ? control.rehearse(begun, (_, _) -> new Arrived())
        : control.arrive(begun);
  }

  /// Reached by a call that was redirected to a requested handoff, and at the end of an assistant's
  /// session.
  private String handoff(WebhookRequest request) {
    return request.query().find("handoff").isPresent()
        ? control.answer(request, RequestedHandoff::of)
        : sessionEnded(request, new Session(request));
  }

  private String sessionEnded(WebhookRequest request, Session session) {
    if (session.leavesNothing()) {
      return TwiMl.NOTHING;
    }
    var begun = calls.begun(request, session.ordinal(), session.context(), handoffs.now());
    return session.callerIsThere()
        ? control.begin(begun, RequestedHandoff::of)
        : control.begin(begun, (_, _) -> new CallOver());
  }
}
