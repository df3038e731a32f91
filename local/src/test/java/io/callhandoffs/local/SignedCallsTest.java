package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.http.LocalJson;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Whole calls, from the ring to the goodbye, signed in each way that Twilio has.
class SignedCallsTest {

  private static final String TWILIO = "/v1/projects/default/twilio";
  private static final String CALL = "{\"says\": [\"I want to bring my class\"]}";
  private static final String SCHOOLS = "+442079460018";

  /// A new key is known within ten seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Machine machine;

  @BeforeEach
  void start() {
    machine = Machine.start("memory", "museum");
    var twilio = machine.stack().credentials().twilio();
    connect("'auth_token': '%s'".formatted(twilio.token()));
  }

  @AfterEach
  void stop() {
    machine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMAC_SHA256", "HMAC_SHA1"})
  void reachTheirDestinationUnderASharedKey(String algorithm) throws InterruptedException {
    var key = signBy(algorithm);
    connect(
        "'signing_keys': [{'id': '%s', 'secret': '%s'}]"
            .formatted(key.path("id").asString(), key.path("secret").asString()));

    assertThat(until(() -> reached(machine.call(CALL)), SCHOOLS)).isEqualTo(SCHOOLS);
    assertCompleted(machine.call(CALL));
    var id = key.path("id").asString();
    assertThat(until(() -> signedBy(machine.get(TWILIO)), id)).isEqualTo(id);
  }

  @Test
  void reachTheirDestinationUnderTheTokenAgain() throws InterruptedException {
    assertCompleted(machine.call(CALL));
    assertThat(until(() -> signedBy(machine.get(TWILIO)), "the token")).isEqualTo("the token");
    var _ = signBy("HMAC_SHA256");
    assertThat(reached(machine.call(CALL))).isEmpty();

    assertThat(machine.send("DELETE", SigningSite.PATH, "").statusCode()).isEqualTo(204);
    assertCompleted(machine.call(CALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HMAC_SHA256", "none"})
  void reachNobodyWhereNothingShowsThatTheyAreTwilios(String algorithm) {
    var _ = signBy(algorithm);

    var call = machine.call(CALL);

    assertThat(reached(call)).isEmpty();
    assertThat(call.toString()).contains("403");
  }

  private JsonNode signBy(String algorithm) {
    var response =
        machine.send("POST", SigningSite.PATH, "{'algorithm': '%s'}".formatted(algorithm));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return LocalJson.read(response.body());
  }

  private void connect(String fields) {
    var sid = machine.stack().credentials().twilio().sid();
    var response = machine.send("PUT", TWILIO, "{'account_sid': '%s', %s}".formatted(sid, fields));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  private void assertCompleted(JsonNode call) {
    assertThat(reached(call)).as(call.toString()).isEqualTo(SCHOOLS);
    assertThat(machine.handoffOf(call).path("state").asString()).isEqualTo("completed");
  }

  private static String reached(JsonNode call) {
    return call.path("reached").asString("");
  }

  private static String signedBy(JsonNode account) {
    var last = account.path("last_signature");
    return last.isNull() ? "nobody" : last.path("signing_key").asString("the token");
  }

  private static String until(Supplier<String> value, String wanted) throws InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (!value.get().equals(wanted) && Instant.now().isBefore(deadline)) {
      Thread.sleep(500);
    }
    return value.get();
  }
}
