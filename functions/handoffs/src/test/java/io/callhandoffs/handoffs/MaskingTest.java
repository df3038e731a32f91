package io.callhandoffs.handoffs;

import static io.callhandoffs.handoffs.Api.HANDOFFS;
import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.begun;
import static io.callhandoffs.handoffs.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.access.Scope;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.RecordingUrl;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may not see numbers sees none, wherever they stand, and destroys none.
class MaskingTest {

  private static final String NUMBER = "+447700900445";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Api api;
  private ApiClient masked;

  @BeforeEach
  void start() {
    api = Api.over(dynamo, new TestClock(Sample.NOON));
    masked = api.as(MUSEUM, Scope.HANDOFFS_READ, Scope.HANDOFFS_WRITE);
  }

  /// A number in each text that a handoff can have.
  private static Handoff full(String data) {
    var context =
        new HandoffContext(
            Wanted.BY_CALLER,
            Optional.of("about " + NUMBER),
            Optional.of("about " + NUMBER),
            Optional.of(NUMBER),
            JsonObject.data(data),
            new Overrides(
                Optional.of("Ring " + NUMBER),
                new SipHeaders(Map.of("X-447700900445", NUMBER)),
                OptionalInt.empty()));
    var heard = new Heard(1, "I am " + NUMBER, "Said " + NUMBER, List.of(), Sample.NOON);
    var why = Choice.of(How.EXPLICIT, "Nothing is called " + NUMBER);
    var note = Optional.of("It was " + NUMBER);
    return begun(1, context)
        .withHeard(heard)
        .withAttempt(Sample.ringing(0, Sample.DESK, "Front desk", why))
        .withDisposition(Optional.of("rang " + NUMBER))
        .withRecording(new RecordingUrl("https://api.twilio.com/7700900445"))
        .withFeedback(new Feedback(Sample.DESK, note, "tester", Sample.NOON, Optional.empty()));
  }

  @Test
  void showsNoNumberInAnyField() {
    api.write(
        full("{\"447700900445\": [447700900445, 447700900445.0, {\"+44 7700–900445\": [\"x\"]}]}"));

    for (var url : List.of(HANDOFFS + "/" + id(1), HANDOFFS)) {
      assertThat(masked.get(url).getBody()).contains("…0445").doesNotContain("900445", "9004450");
      assertThat(api.client().get(url).getBody()).contains(NUMBER, "https://api.twilio.com/");
    }
  }

  @Test
  void looksForNoNumberInASharedIdWithoutTheScope() {
    api.write(full("{}"));
    api.write(begun(2, Sample.context()));
    var sought = HANDOFFS + "?shared_id=%2B447700900445";

    assertThat(masked.get(sought).getStatusCode()).isEqualTo(403);
    assertThat(json(masked.get(sought)).path("detail").asString()).contains("handoffs:read_pii");
    assertThat(json(api.client().get(sought)).path("handoffs").size()).isEqualTo(1);
    assertThat(json(masked.get(HANDOFFS + "?shared_id=crm-4711")).path("handoffs").size())
        .isEqualTo(1);
  }

  /// What a client that sees masks writes, and what is kept then.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {"a":"+447700900445"}            | {"a":"…0445"}              | {"a":"+447700900445"}
          {"a":447700900445}               | {"a":"…0445"}              | {"a":447700900445}
          {"a":447700900445.0}             | {"a":"…4450"}              | {"a":447700900445.0}
          {"447700900445":"x"}             | {"…0445":"x"}              | {"447700900445":"x"}
          {"447700900445":"x"}             | {"…0445":"y"}              | {"447700900445":"y"}
          {"447700900445":"x"}             | {"…0445":null}             | {}
          {"447700900445":1,"447701900445":2} | {"…0445'":3}            | {"447700900445":1,"447701900445":3}
          {"a":{"b":{"c":"07700 900445"}}} | {"a":{"b":{"c":"…0445","d":1}}} | {"a":{"b":{"c":"07700 900445","d":1}}}
          {"a":["07700900445","x"]}        | {"a":["…0445","y"]}        | {"a":["07700900445","y"]}
          {"a":["07700900445","x"]}        | {"a":["x","…0445"]}        | {"a":["x","07700900445"]}
          {"a":["07700900445","07701900445"]} | {"a":["…0445","…0445"]} | {"a":["07700900445","07701900445"]}
          {"a":["07700900445","07700900446"]} | {"a":["…0446"]}         | {"a":["07700900446"]}
          {"a":[{"b":"07700900445","c":1}]} | {"a":[{"b":"…0445","c":2}]} | {"a":[{"b":"07700900445","c":2}]}
          {"a":[["07700900445"]]}          | {"a":[["…0445","x"]]}      | {"a":[["07700900445","x"]]}
          {"a":"+447700900445"}            | {"a":"…0446"}              | {"a":"…0446"}
          {"a":"+447700900445"}            | {"b":"…0445"}              | {"a":"+447700900445","b":"…0445"}
          {"a":"07700900445"}              | {"a":"01632960445"}        | {"a":"01632960445"}
          """)
  void keepsWhatEqualsItsOwnMask(String stored, String sent, String kept) {
    api.write(full(stored));

    var response = masked.patch(HANDOFFS + "/" + id(1), "{\"data\":" + sent + "}");

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(api.read(id(1)).context().data().json()).isEqualTo(kept);
  }

  @Test
  void changesNothingWhenAHandoffIsSentBackAsItWasRead() {
    api.write(full("{\"447700900445\": [447700900445.0, \"07700 900445\", {\"a\": 1.50}]}"));
    var url = HANDOFFS + "/" + id(1);
    var before = api.read(id(1));

    for (var client : List.of(masked, api.client())) {
      var response = client.patch(url, client.get(url).getBody());
      assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    }

    assertThat(api.read(id(1))).isEqualTo(before);
  }

  @Test
  void keepsADispositionThatEqualsItsOwnMask() {
    api.write(full("{}"));

    var patch = "{\"disposition\": \"rang …0445\"}";
    assertThat(masked.patch(HANDOFFS + "/" + id(1), patch).getStatusCode()).isEqualTo(200);

    assertThat(api.read(id(1)).review().disposition()).contains("rang " + NUMBER);
  }

  @Test
  void takesEverySignFromAClientThatSeesNumbers() {
    api.write(full("{\"a\": \"+447700900445\"}"));

    var _ = api.client().patch(HANDOFFS + "/" + id(1), "{\"data\": {\"a\": \"…0445\"}}");

    assertThat(api.read(id(1)).context().data().json()).isEqualTo("{\"a\":\"…0445\"}");
  }
}
