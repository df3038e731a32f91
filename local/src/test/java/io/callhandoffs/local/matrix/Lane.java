package io.callhandoffs.local.matrix;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.callhandoffs.handoffs.HandoffsHandler;
import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.local.gateway.FunctionUrl;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.local.telephone.CallOutcome;
import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.telephone.NumberConfiguration;
import io.callhandoffs.local.webhook.Webhook;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.faults.FaultPlan;
import io.callhandoffs.testing.faults.FaultProxy;
import io.callhandoffs.testing.faults.Protocol;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A museum with a system of its own, whose services can fail: the functions that answer calls, as
/// Lambda would run them, Twilio, and tables that nobody else uses. Calls are played in it one
/// after the other.
final class Lane implements AutoCloseable {

  static final String DESK = "+442079460000";
  static final String SCHOOLS = "+442079460018";
  static final String TICKETS = "+442079460021";
  static final String FALLBACK = "+442079460099";

  private static final int TRIES = 5;

  /// A program's requests are answered within this time, all tries together.
  private static final Duration ASKING = Duration.ofSeconds(4);

  /// After which the functions read it again.
  private static final Duration SECRET_AGE = Duration.ofMinutes(2);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Surroundings surroundings;
  private final LaneClock clock = new LaneClock();
  private final Map<String, LocalServer> urls = new LinkedHashMap<>();
  private final Map<Service, FaultProxy> proxies = new EnumMap<>(Service.class);
  private final Steps steps = new Steps();
  private final Records records;
  private final LocalServer bin = LocalServer.bind(0, 1 << 16);
  private final Set<Way> warm = EnumSet.noneOf(Way.class);
  private Functions functions;
  private ApiClient program;
  private final Semaphore asking = new Semaphore(1);
  private int calls;

  /// @param assisted whether an assistant takes the calls first
  Lane(DynamoDbServer database, boolean assisted) {
    surroundings = new Surroundings(database);
    for (var service : Service.values()) {
      var protocol = service == Service.TWILIO ? Protocol.TWILIO : Protocol.AWS;
      proxies.put(service, new FaultProxy(protocol, surroundings.address(service)));
    }
    for (var function : List.of("VoiceFunction", "RoutingFunction")) {
      urls.put(function, LocalServer.bind(0, FunctionUrl.MAX_BODY_BYTES));
    }
    functions = functions(FALLBACK);
    program = program();
    urls.forEach((name, server) -> server.start(request -> serve(name, request)));
    bin.start(_ ->
        LocalResponse.of(200, "text/xml", "<Response><Dial>" + FALLBACK + "</Dial></Response>"));
    new Owner(function ->
        surroundings.environment(function, references(FALLBACK), surroundings::address))
        .open(assisted);
    records = new Records(surroundings, clock);
  }

  private References references(String fallback) {
    return new References(
        Template.deployed(),
        urls.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().url())),
        Map.of(
            "FallbackNumber",
            fallback,
            "FallbackUrl",
            requireNonNull(urls.get("VoiceFunction")).url() + "/voice/fallback"));
  }

  private Functions functions(String fallback) {
    var variables = surroundings.variables(service -> proxy(service).url());
    return new Functions(Template.deployed(), references(fallback), variables, Optional.of(clock));
  }

  private ApiClient program() {
    var environment =
        surroundings.environment(
            "HandoffsFunction", references(FALLBACK), service -> proxy(service).url());
    return new ApiClient(new HandoffsHandler(environment, clock));
  }

  private LocalResponse serve(String name, LocalRequest request) {
    awaitProgram();
    steps.begin(request);
    var port = requireNonNull(urls.get(name)).port();
    return new FunctionUrl(functions.get(name), "localhost:" + port).apply(request);
  }

  /// Ringing and talking take no time here, so that a call would be over before a program gets the
  /// answer to its request.
  private void awaitProgram() {
    try {
      if (asking.tryAcquire(ASKING.toMillis(), TimeUnit.MILLISECONDS)) {
        asking.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Steps steps() {
    return steps;
  }

  private FaultProxy proxy(Service service) {
    return requireNonNull(proxies.get(service));
  }

  /// Plays a call while a service fails as planned, until it and all that follows is over.
  Played play(Way way, Start start, Service service, FaultPlan plan) {
    prepare(way, start);
    proxy(service).plan(plan);
    var report = call(way, start);
    proxies.values().forEach(FaultProxy::mend);
    var before = records.of(report.sid());
    sweep();
    var after = records.of(report.sid());
    return new Played(report, steps.names(), before, after, records.forget(report.sid()));
  }

  /// What the next run of the sweep does.
  void sweep() {
    try {
      var _ = functions.get("SweepFunction").invoke(LocalJson.bytes(Map.of("quiet_seconds", 0)));
    } catch (FunctionFailed e) {
      throw new IllegalStateException(e);
    }
  }

  private void prepare(Way way, Start start) {
    switch (start) {
      case COLD -> restart(FALLBACK);
      case ALONE -> restart("");
      case STALE -> {
        clock.ahead(SECRET_AGE.negated());
        restart(FALLBACK);
        warmUp(way);
        clock.ahead(Duration.ZERO);
      }
      case WARM -> warmUp(way);
    }
    steps.reset();
  }

  private void restart(String fallback) {
    functions = functions(fallback);
    program = program();
    warm.clear();
  }

  /// The first calls of a way teach the functions what they then remember.
  private void warmUp(Way way) {
    if (warm.add(way)) {
      var _ = records.forget(call(way, Start.WARM).sid());
    }
  }

  private CallReport call(Way way, Start start) {
    var caller = "+1415555%04d".formatted(100 + calls++ % 9000);
    var form = way.form(caller, Surroundings.NUMBER);
    var number = start == Start.COLD ? withBin(number()) : number();
    var played = surroundings.network().play(form.toScript(), number);
    return way == Way.REQUESTED ? handedOver(played) : played;
  }

  /// As the documents advise: a fallback that shares nothing with the functions.
  private NumberConfiguration withBin(NumberConfiguration number) {
    return new NumberConfiguration(
        number.voice(), Optional.of(Webhook.post(bin.url())), number.status());
  }

  private NumberConfiguration number() {
    var fields = new LinkedHashMap<String, String>();
    surroundings
        .twilio()
        .rung(Surroundings.NUMBER)
        .orElseThrow()
        .forEach((name, value) -> fields.put(name, value == null ? "" : value.toString()));
    return NumberConfiguration.of(fields).orElseThrow();
  }

  /// A program asks for a handoff of the live call, again and again while it is told to.
  private CallReport handedOver(CallReport call) {
    if (call.outcome() != CallOutcome.IN_PROGRESS) {
      return call;
    }
    asking.acquireUninterruptibly();
    try {
      ask("{\"call_sid\": \"%s\", \"destination\": \"Tickets\"}".formatted(call.sid()));
    } finally {
      asking.release();
    }
    return over(call.sid());
  }

  private void ask(String body) {
    int status = 503;
    for (int i = 0; i < TRIES && status >= 500; i++) {
      steps.begin("POST handoffs");
      status = program.post("/v1/projects/default/handoffs", body).getStatusCode();
    }
  }

  private CallReport over(String sid) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var report = surroundings.network().call(sid).orElseThrow();
      if (isTold(report) || System.nanoTime() > end) {
        return report;
      }
      pause();
    }
  }

  /// Whether Twilio has reported that it is over, or has tried to.
  private static boolean isTold(CallReport call) {
    var last = call.steps().getLast();
    return last.because().equals("status of the call")
        && (last.exchange().tookMillis() != null || last.error() != null);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    urls.values().forEach(LocalServer::close);
    bin.close();
    proxies.values().forEach(FaultProxy::close);
    surroundings.close();
  }
}
