package io.callhandoffs.bench.growth;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.handoffs.HandoffsHandler;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.routing.function.RoutingHandler;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.TwilioRequest;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.voice.VoiceHandler;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The functions, and what they are asked to do. Each call is of another project, in turn.
final class Work {

  private static final String CALLER = "+14155550100";

  /// Calls of the past have lower numbers.
  private static final AtomicLong CALLS = new AtomicLong(1L << 40);

  private final VoiceHandler voice;
  private final ApiClient routing;
  private final ApiClient api;
  private final Handoffs handoffs;
  private final int projects;
  private final AtomicLong turns = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  Work(Environment environment, int projects) {
    var clock = Clock.systemUTC();
    this.voice = new VoiceHandler(environment, clock);
    this.routing = new ApiClient(new RoutingHandler(environment, clock));
    this.api = new ApiClient(new HandoffsHandler(environment, clock));
    this.handoffs = new Handoffs(new CrtClients(environment).database(), environment, clock);
    this.projects = projects;
  }

  static String project(int number) {
    return "museum-" + number;
  }

  static String number(int project) {
    return String.format("+44207946%04d", project);
  }

  static CallSid sid(long number) {
    return new CallSid(String.format("CA%032x", number));
  }

  Handoffs handoffs() {
    return handoffs;
  }

  /// A call that has just come in.
  Handoff begun() {
    return begun(0);
  }

  private Handoff begun(int project) {
    var sid = sid(CALLS.incrementAndGet());
    var webhooks = new WebhookUrls("https://voice.example", "https://routing.example");
    var call = new Call(sid, Premises.ACCOUNT, CALLER, number(project), webhooks);
    var id = new ProjectId(project(project));
    return Handoff.begun(HandoffId.of(sid, 1), id, call, HandoffContext.NONE, handoffs.now());
  }

  /// Does a job once.
  void run(Job job) {
    int project = (int) (turns.getAndIncrement() % projects);
    switch (job) {
      case GREETING -> greet(project);
      case DECISION -> decide(project);
      case LIST_PAGE -> list(project);
      case WRITE -> expect(handoffs.write(begun(project), StateChange.BY_CALL));
    }
  }

  private void greet(int project) {
    var event =
        TwilioRequest.to("/voice/call")
            .with("CallSid", sid(CALLS.incrementAndGet()).value())
            .with("AccountSid", Premises.ACCOUNT)
            .with("From", CALLER)
            .with("To", number(project))
            .with("CallStatus", "ringing")
            .with("Direction", "inbound")
            .signedWith(Premises.TOKEN)
            .event();
    expect(voice.handleRequest(event, new LocalContext()), "<Gather");
  }

  private void decide(int project) {
    var words = LocalJson.write(Map.of("utterance", Offices.sentence(CALLS.incrementAndGet())));
    expect(
        routing.post("/v1/projects/" + project(project) + "/routes/resolve", words),
        "\"understood_by\":\"meaning\"");
  }

  private void list(int project) {
    expect(api.get("/v1/projects/" + project(project) + "/handoffs?limit=50"), "\"next\":\"");
  }

  private void expect(APIGatewayV2HTTPResponse answer, String part) {
    expect(answer.getStatusCode() == 200 && answer.getBody().contains(part));
  }

  /// On a machine that is too busy, the database and the model are late, and callers get a lesser
  /// answer.
  private void expect(boolean isRight) {
    failures.addAndGet(isRight ? 0 : 1);
  }

  /// How often something else came of it than should, since it was asked last.
  long failures() {
    return failures.getAndSet(0);
  }
}
