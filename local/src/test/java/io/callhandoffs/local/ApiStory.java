package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What somebody does with the API, from the first look at it to the feedback on a call, and all
/// that is answered: the same story by whatever plays API Gateway and Lambda.
final class ApiStory {

  private static final String PROJECT = "/v1/projects/default";
  private static final String DESTINATIONS = PROJECT + "/destinations";
  private static final String KEY = "x-api-key";
  private static final String JSON = "application/json";

  /// What each connection says for itself.
  private static final List<String> OF_THE_CONNECTION =
      List.of("connection", "content-length", "date", "server", "transfer-encoding");

  private final Machine machine;
  private final String url;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Placeholders placeholders = new Placeholders();

  /// A request and its answer; what is new in each story has placeholders.
  record Exchange(String request, int status, Map<String, String> headers, String body) {

    Exchange with(int otherStatus, String otherBody) {
      return new Exchange(request, otherStatus, headers, otherBody);
    }

    Exchange with(String header, String value) {
      var changed = new TreeMap<>(headers);
      changed.put(header, value);
      return new Exchange(request, status, changed, body);
    }

    Exchange without(String header) {
      var fewer = new TreeMap<>(headers);
      fewer.remove(header);
      return new Exchange(request, status, fewer, body);
    }
  }

  /// @param url where the API is
  ApiStory(Machine machine, String url) {
    this.machine = machine;
    this.url = url;
  }

  /// Has every function started by requests that change nothing, however long that takes here.
  ///
  /// @param patience for all of them
  void warmUp(Duration patience) throws InterruptedException {
    var end = Instant.now().plus(patience);
    var requests =
        List.of(
            request("GET", "/console/"),
            request("GET", PROJECT),
            request("GET", PROJECT + "/handoffs"),
            request("GET", PROJECT + "/dialling-policy"),
            body("POST", PROJECT + "/routes/resolve", "{}"),
            form(HttpRequest.newBuilder(address("/voice/call")), "CallSid=CA1&AccountSid=AC1"));
    for (var request : requests) {
      while (machine.send(request).statusCode() >= 500) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException(request.build() + " is not answered");
        }
        Thread.sleep(200);
      }
    }
  }

  List<Exchange> play() throws InterruptedException {
    looksAround();
    isTurnedAway();
    var schools = setsUpTheMuseum();
    changes(schools);
    asksWhereCallersWouldGo();
    setsThePolicy();
    callersRing();
    readsWhatHappened(schools);
    return exchanges;
  }

  private void looksAround() {
    get("/health");
    head("/health");
    get("/openapi.yaml");
    get("/nowhere");
    get("/console");
    var home = get("/console/");
    head("/console/");
    send(request("GET", "/console/").header("If-None-Match", header(home, "etag")));
    get("/console/destinations");
    get("/console/nothing");
  }

  private void isTurnedAway() {
    send(HttpRequest.newBuilder(address(PROJECT)));
    send(HttpRequest.newBuilder(address(PROJECT)).header(KEY, "a-wrong-key"));
    send(
        HttpRequest.newBuilder(address("/v1/account/default/handoff_state?id=CA1"))
            .header(KEY, "a-wrong-key"));
    send(form(HttpRequest.newBuilder(address("/voice/call")), "CallSid=CA1&AccountSid=AC1"));
  }

  /// @return the path of the second destination
  private String setsUpTheMuseum() throws InterruptedException {
    get(PROJECT);
    json("PATCH", PROJECT, "{'greeting': 'Welcome to the museum. How can we help you?'}");
    json("POST", DESTINATIONS, destination("Front desk", "+442079460000", "Anything else"));
    var schools =
        destination("School visits", "+442079460018", "When somebody wants to bring a class");
    var once = body("POST", DESTINATIONS, schools).header("Idempotency-Key", "schools-1");
    var created = send(once);
    send(once);
    json("POST", DESTINATIONS, "{'name': '', 'number': '0900', 'colour': 1}");
    send(request("POST", DESTINATIONS).POST(BodyPublishers.ofString("name=x")));
    awaitLearning();
    var first = get(DESTINATIONS + "?limit=1");
    get(DESTINATIONS + "?limit=1&next=" + field(first, "next"));
    return DESTINATIONS + "/" + field(created, "id");
  }

  private void changes(String schools) throws InterruptedException {
    get(schools);
    head(schools);
    send(body("PATCH", schools, "{'ring_seconds': 40}").header("If-Match", "\"1\""));
    send(body("PATCH", schools, "{'ring_seconds': 50}").header("If-Match", "\"1\""));
    var copy = json("POST", schools + "/duplicate", "{}");
    send(request("DELETE", DESTINATIONS + "/" + field(copy, "id")));
    get(DESTINATIONS + "/dst_00000000000000000000");
    awaitLearning();
    get(PROJECT + "/default-destination");
  }

  private void asksWhereCallersWouldGo() throws InterruptedException {
    var question =
        body("POST", PROJECT + "/routes/resolve", "{'utterance': 'I want to bring my class'}");
    // A function that was asked before reads again what was learned only after a while.
    Eventually.holds(() -> machine.send(question).body().contains("\"meaning\""));
    send(question);
    json("POST", PROJECT + "/routes/resolve", "{'words': 'I want to bring my class'}");
    get(PROJECT + "/handoffs/tool?format=anthropic");
  }

  /// What was saved is learned a moment later, by the functions of the local stack in both cases.
  private void awaitLearning() throws InterruptedException {
    Eventually.holds(
        () -> !machine.get(DESTINATIONS + "?limit=100").toString().contains("\"words\""));
  }

  private void setsThePolicy() {
    var policy = get(PROJECT + "/dialling-policy");
    send(
        body("PUT", PROJECT + "/dialling-policy", "{'countries': ['GB', 'IE']}")
            .header("If-Match", header(policy, "etag")));
    get(PROJECT + "/dialling-policy/check?number=%2B442079460018");
    get(PROJECT + "/numbers");
  }

  /// Two calls by the simulated network, which signs as Twilio does and follows what it is told,
  /// from the ring to the goodbye.
  private void callersRing() {
    var account = machine.stack().credentials().twilio().sid();
    var twilio = machine.stack().telephony().twilio();
    twilio.configure(
        account,
        twilio.find(account, Museum.NUMBER).orElseThrow(),
        Map.of(
            "VoiceUrl", url + "/voice/call",
            "VoiceFallbackUrl", url + "/voice/fallback",
            "StatusCallback", url + "/voice/status"));
    called("{'says': ['I want to bring my class']}");
    called("{'says': ['', ''], 'destinations': {'+442079460000': 'no_answer'}}");
  }

  private void called(String call) {
    for (var step : machine.call(call.replace('\'', '"')).path("steps")) {
      exchanges.add(
          new Exchange(
              placeholders.in(step.path("because").asString() + " " + step.path("webhook")),
              step.path("status").asInt(0),
              Map.of(),
              placeholders.in(step.path("twiml").asString("") + step.path("happened"))));
    }
  }

  private void readsWhatHappened(String schools) {
    var list = get(PROJECT + "/handoffs");
    var handoff =
        PROJECT + "/handoffs/" + read(list).path("handoffs").path(1).path("id").asString();
    get(handoff);
    head(handoff);
    json("PATCH", handoff, "{'disposition': 'booked'}");
    var better = schools.replaceFirst(".*/", "");
    json("POST", handoff + "/feedback", "{'should_have_been': '%s'}".formatted(better));
    json("PUT", handoff + "/feedback", "{'approved': false}");
    get("/v1/account/default/handoff_state?id=" + handoff.replaceFirst(".*/", ""));
    json("POST", PROJECT + "/handoffs", "{'call_sid': 'CA00000000000000000000000000000000'}");
  }

  private static String destination(String name, String number, String description) {
    return "{'name': '%s', 'number': '%s', 'description': '%s'}"
        .formatted(name, number, description);
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> get(String path) {
    return send(request("GET", path));
  }

  private void head(String path) {
    send(request("HEAD", path));
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> json(String method, String path, String json) {
    return send(body(method, path, json));
  }

  /// A request with JSON in which apostrophes stand for quotes.
  private HttpRequest.Builder body(String method, String path, String json) {
    return request(method, path)
        .header("Content-Type", JSON)
        .method(method, BodyPublishers.ofString(json.replace('\'', '"')));
  }

  private static HttpRequest.Builder form(HttpRequest.Builder request, String form) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder request(String method, String path) {
    return HttpRequest.newBuilder(address(path))
        .header(KEY, machine.key())
        .method(method, BodyPublishers.noBody());
  }

  private URI address(String path) {
    return URI.create(url + path);
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> send(HttpRequest.Builder builder) {
    var request = builder.build();
    var response = machine.send(builder);
    var headers = new TreeMap<String, String>();
    response
        .headers()
        .map()
        .forEach((name, values) ->
            headers.put(
                name.toLowerCase(java.util.Locale.ROOT),
                placeholders.in(String.join(",", values))));
    headers.keySet().removeAll(OF_THE_CONNECTION);
    exchanges.add(
        new Exchange(
            placeholders.in(request.method() + " " + request.uri().toString().replace(url, "")),
            response.statusCode(),
            headers,
            placeholders.in(response.body())));
    return response;
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private static String field(HttpResponse<String> response, String name) {
    return read(response).path(name).asString();
  }

  private static JsonNode read(HttpResponse<String> response) {
    return LocalJson.read(response.body().getBytes(UTF_8));
  }
}
