package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.http.LocalJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An owner with `curl`: from an account to a connected number, and back.
class OwnTwilioTest {

  private static final String PROJECT = "/v1/projects/default";
  private static final String SAYS_CLASS = "\"says\": [\"I want to bring my class\"]";

  private Machine machine;

  @BeforeEach
  void start() {
    machine = Machine.start("memory", "museum");
  }

  @AfterEach
  void stop() {
    machine.close();
  }

  @Test
  void connectsBuysRingsAndRestoresNumbers() {
    assertThat(connectAccount().path("status").asString()).isEqualTo("active");
    var old = machine.get(PROJECT + "/numbers").path("numbers").path(0);
    assertThat(old.path("state").asString()).isEqualTo("foreign");
    var available = machine.get(PROJECT + "/numbers/available?country=GB&locality=London");
    var wanted = available.path("available").path(3).path("phone_number").asString();

    var bought =
        ok(
            send(
                "POST",
                PROJECT + "/numbers",
                "{\"phone_number\": \"" + wanted + "\", \"connect\": true}"));
    assertThat(bought.path("state").asString()).isEqualTo("connected");
    assertReached(machine.call("{\"to\": \"" + wanted + "\", " + SAYS_CLASS + "}"));

    var sid = old.path("sid").asString();
    var connection = PROJECT + "/numbers/" + sid + "/connection";
    var _ = ok(send("PUT", connection, "{\"role\": \"inbound\"}"));
    var number = old.path("phone_number").asString();
    assertReached(machine.call("{\"to\": \"" + number + "\", " + SAYS_CLASS + "}"));

    assertThat(send("DELETE", connection, "").statusCode()).isEqualTo(204);
    assertThat(state(sid)).isEqualTo("foreign");
  }

  @Test
  void buysOnceWhenTwiliosAnswerIsAnError() {
    var _ = connectAccount();
    var _ =
        ok(
            send(
                "POST",
                "/local/faults",
                "{\"kind\": \"error_after\", \"method\": \"POST\", \"path\": \"IncomingPhoneNumbers\"}"));
    var _ = ok(send("POST", PROJECT + "/numbers", "{\"phone_number\": \"+442079460104\"}"));
    var owned = machine.get(PROJECT + "/numbers").path("numbers");
    assertThat(owned.valueStream().map(n -> n.path("phone_number").asString()))
        .containsOnlyOnce("+442079460104");
  }

  @Test
  void answersCallsAfterARotation() {
    var _ = connectAccount();
    var before = machine.stack().credentials().twilio().token();
    var rotated = send("POST", PROJECT + "/twilio/rotation", "{}");

    assertThat(rotated.statusCode()).isEqualTo(200);
    assertThat(rotated.body()).doesNotContain(before);
    assertReached(machine.call("{" + SAYS_CLASS + "}"));
  }

  @Test
  void dialsNothingWhenTheProjectIsStopped() {
    var _ = ok(send("PUT", PROJECT + "/dialling-policy", "{\"stopped\": true}"));
    var call = machine.call("{" + SAYS_CLASS + "}");
    assertThat(call.path("reached").isNull()).isTrue();
    var handoff = machine.get(PROJECT + "/handoffs/" + call.path("handoff_id").asString());
    assertThat(handoff.path("state").asString()).isEqualTo("blocked");
    assertThat(handoff.toString()).contains("stopped");
  }

  private JsonNode connectAccount() {
    var twilio = machine.stack().credentials().twilio();
    return ok(
        send(
            "PUT",
            PROJECT + "/twilio",
            "{\"account_sid\": \"%s\", \"auth_token\": \"%s\"}"
                .formatted(twilio.sid(), twilio.token())));
  }

  private String state(String sid) {
    return machine
        .get(PROJECT + "/numbers")
        .path("numbers")
        .valueStream()
        .filter(number -> number.path("sid").asString().equals(sid))
        .map(number -> number.path("state").asString())
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return machine.send(
        HttpRequest.newBuilder(machine.url(path))
            .header("x-api-key", machine.key())
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static JsonNode ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return LocalJson.read(response.body());
  }

  private static void assertReached(JsonNode call) {
    assertThat(call.path("reached").asString("")).as(call.toString()).isEqualTo("+442079460018");
  }
}
