package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The whole system on free ports, used as with `curl`.
final class Machine implements AutoCloseable {

  private final LocalStack stack;
  private final Settings settings;
  private final HttpClient http = HttpClient.newHttpClient();

  private Machine(LocalStack stack, Settings settings) {
    this.stack = stack;
    this.settings = settings;
  }

  /// Starts it with `DATA` and `SEED` as given, and otherwise as `make local` would.
  static Machine start(String data, String seed) {
    return start(
        Map.of(
            "DATA",
            data,
            "SEED",
            seed,
            "ADMIN_API_KEY",
            TestSecrets.of("administrator"),
            "TWILIO_AUTH_TOKEN",
            TestSecrets.of("local")));
  }

  /// Starts it with these variables; what they do not say is forgotten, empty, and anywhere.
  static Machine start(Map<String, String> variables) {
    return start(variables, UnaryOperator.identity());
  }

  /// Starts it in the same way, with something between the functions and the services.
  static Machine start(Map<String, String> variables, UnaryOperator<Endpoints> surroundings) {
    var environment = new HashMap<>(Map.of("PORT", "0", "DATA", "memory", "SEED", "none"));
    environment.putAll(variables);
    var settings = Settings.of(environment);
    var stack = LocalStack.start(Template.deployed(), settings, surroundings);
    var _ = Seeding.of(stack, settings);
    return new Machine(stack, settings);
  }

  Settings settings() {
    return settings;
  }

  LocalStack stack() {
    return stack;
  }

  JsonNode call(String json) {
    var response =
        send(HttpRequest.newBuilder(url("/local/calls")).POST(BodyPublishers.ofString(json)));
    return LocalJson.read(response.body());
  }

  JsonNode get(String path) {
    return LocalJson.read(
        send(HttpRequest.newBuilder(url(path)).header("x-api-key", key())).body());
  }

  /// The first handoff of a call.
  JsonNode handoffOf(JsonNode call) {
    return get("/v1/projects/default/handoffs/hnd_" + call.path("sid").asString().substring(2));
  }

  /// Sends a request to the API, with apostrophes for quotes in its JSON.
  HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(url(path))
            .header("x-api-key", key())
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  /// Patches something, and requires success.
  JsonNode patch(String path, String json) {
    var response = send("PATCH", path, json);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
    return LocalJson.read(response.body());
  }

  /// The id of a destination of the museum.
  String destination(String name) {
    return get("/v1/projects/default/destinations?limit=100")
        .path("destinations")
        .valueStream()
        .filter(destination -> destination.path("name").asString().equals(name))
        .map(destination -> destination.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /// Changes a destination of the museum.
  void change(String name, String json) {
    var _ = patch("/v1/projects/default/destinations/" + destination(name), json);
  }

  String key() {
    return stack.credentials().adminKey();
  }

  URI url(String path) {
    return URI.create(stack.url() + path);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    var sent = request.build();
    try {
      var response = http.send(sent, BodyHandlers.ofString(UTF_8));
      requireDiscretion(sent, response);
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Secrets of an account are shown only by Twilio itself.
  private void requireDiscretion(HttpRequest request, HttpResponse<String> response) {
    var isTwilio =
        request.uri().toString().startsWith(stack.telephony().restUrl())
            || request.uri().getPath().equals(SigningSite.PATH);
    if (!isTwilio && response.body().contains(TestSecrets.MARK)) {
      throw new AssertionError(request.uri().getPath() + " answered with a secret");
    }
  }

  /// Posts a form to the voice function, with `headers` such as its signature.
  HttpResponse<String> post(String voicePath, Map<String, String> headers) {
    var url = stack.ports().functionUrls().get("VoiceFunction") + voicePath;
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("CallSid=CA1&AccountSid=AC1&From=%2B1&To=%2B2"));
    headers.forEach(request::header);
    return send(request);
  }

  /// Sends a request to Twilio's REST API, about the account.
  HttpResponse<String> twilio(String path, String form) {
    var account = stack.credentials().twilio();
    var login = (account.sid() + ":" + account.token()).getBytes(UTF_8);
    var url = stack.telephony().restUrl() + "/2010-04-01/Accounts/" + account.sid() + path;
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  @Override
  public void close() {
    http.close();
    stack.close();
  }
}
