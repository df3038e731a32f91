package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destinations.DestinationsHandler;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.voice.VoiceHandler;
import io.callhandoffs.write.Precondition;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every rule of the dialling policy, at both places: when a destination is saved, and when it is
/// dialled.
class TollFraudTest {

  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String TOKEN = TestSecrets.of("museum");
  private static final CallSid CALL = new CallSid("CA" + "1".repeat(32));
  private static final ProjectId PROJECT = ProjectId.DEFAULT;
  private static final String DESTINATIONS = "/v1/projects/default/destinations";
  private static final String DESK = "+442079460001";
  private static final String MOBILE = "+447400123456";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private ApiClient api;

  @BeforeEach
  void open() {
    secrets.put(
        "twilio", "{\"accounts\": {\"%s\": {\"current\": \"%s\"}}}".formatted(ACCOUNT, TOKEN));
    api = new ApiClient(new DestinationsHandler(environment()));
    var _ = save("Front desk", DESK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+44 909 879 0123 | +449098790123 | GB  | PREMIUM_RATE | a premium-rate  | premium rate",
        "+44 871 987 1234 | +448719871234 | GB  | PREMIUM_RATE | a premium-rate  | premium rate",
        "+1 900 555 1234  | +19005551234  | US  | PREMIUM_RATE | a premium-rate  | premium rate",
        "+1 415 976 1234  | +14159761234  | US  | MOBILE       | a premium-rate  | exchange 976",
        "+49 180 12345678 | +4918012345678| DE  | SHARED_COST  | a shared-cost   | shared cost",
        "+44 70 1234 5678 | +447012345678 | GB  | PERSONAL     | a personal      | personal",
        "+44 76 0012 3456 | +447600123456 | GB  | PAGER        | a pager         | pager",
        "+881 6 1234 5678 | +881612345678 | 001 | MOBILE       | a satellite     | satellite",
        "+870 773 111 632 | +870773111632 | 001 | MOBILE       | a satellite     | satellite",
        "+883 5100 12345  | +88351001234567| 001| VOIP         | international-n | international n",
        "+979 1 2345 6789 | +979123456789 | 001 | PREMIUM_RATE | international-n | international n",
        "+1 876 523 0123  | +18765230123  | JM  | MOBILE       | dials only GB   | dials only GB",
        "+371 21 234 567  | +37121234567  | LV  | MOBILE       | dials only GB   | dials only GB",
        "+53 5 1234567    | +5351234567   | CU  | MOBILE       | dials only GB   | dials only GB",
        "+383 49 123 456  | +38349123456  | XK  | MOBILE       | dials only GB   | dials only GB"
      })
  void refusesForbiddenNumbersWhenSavedAndWhenDialled(
      String typed, String number, String region, NumberKind kind, String saved, String dialled) {
    var refused = api.post(DESTINATIONS, form("Schools", typed));
    assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(422);
    assertThat(refused.getBody()).contains("\"field\":\"number\"", saved);

    // As an older version, or a person with access to the table, may have left it.
    plant(save("Schools", "+442079460018"), number, region, kind.name());
    assertThat(handOver("Schools")).contains(DESK).doesNotContain(number);
    isBlocked(dialled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "112", "911", "000", "+44999", "116123", "118118", "+44 112"})
  void refusesShortAndEmergencyNumbersWhenSavedAndWhenDialled(String number) {
    var refused = api.post(DESTINATIONS, form("Help", number));
    assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(422);

    // So short a number is no telephone number at all: the call fails safe.
    var dialled = number.replaceAll("[^+\\d]", "");
    plant(save("Help", "+442079460018"), dialled, "GB", "UNKNOWN");
    assertThat(handOver("Help")).doesNotContain(">" + dialled + "<");
  }

  /// A change after a destination was saved.
  enum Change {
    COUNTRY("dials only FR", true),
    KIND("mobile numbers", true),
    LOOP("connected to this project", true),
    /// While dialling is stopped, destinations can still be corrected.
    STOP("stopped", false);

    private final String why;
    private final boolean refusedWhenSaved;

    Change(String why, boolean refusedWhenSaved) {
      this.why = why;
      this.refusedWhenSaved = refusedWhenSaved;
    }
  }

  @ParameterizedTest
  @EnumSource
  void appliesAChangedPolicyFromTheNextCall(Change change) {
    var _ = save("Mobile", MOBILE);
    assertThat(handOver("Mobile")).contains(MOBILE);

    change(change);

    assertThat(handOver(2, "Mobile")).doesNotContain(MOBILE);
    assertThat(attempts(2).getFirst().outcome()).contains(Outcome.BLOCKED);
    assertThat(attempts(2).getFirst().refusal().orElseThrow()).contains(change.why);
    var again = api.post(DESTINATIONS, form("Again", MOBILE));
    assertThat(again.getStatusCode())
        .as(again.getBody())
        .isEqualTo(change.refusedWhenSaved ? 422 : 201);
    if (change.refusedWhenSaved) {
      assertThat(again.getBody()).contains(change.why);
    }
  }

  @Test
  void refusesAForbiddenSwitchboard() {
    assertThat(
            api.patch("/v1/projects/default", "{\"switchboard\": \"+371 67 123 456\"}").getBody())
        .contains("switchboard", "dials only GB");
    assertThat(
            api.patch("/v1/projects/default", "{\"switchboard\": \"+44 909 879 0123\"}").getBody())
        .contains("switchboard", "premium-rate");
  }

  private void change(Change change) {
    switch (change) {
      case COUNTRY -> policy(Optional.of(Set.of(new Region("FR"))), Set.of(), false);
      case KIND -> policy(Optional.empty(), Set.of(NumberKind.MOBILE), false);
      case LOOP ->
          policies().own(PROJECT, new PhoneNumber(MOBILE), Optional.of(new Region("GB")), "tester");
      case STOP -> policy(Optional.empty(), Set.of(), true);
    }
  }

  private void policy(Optional<Set<Region>> countries, Set<NumberKind> refused, boolean stopped) {
    var policy = new DiallingPolicy(countries, refused, Caps.DEFAULT, stopped);
    var _ = policies().replace(PROJECT, policy, new Precondition("0", false, "tester"));
  }

  private DiallingPolicies policies() {
    return new DiallingPolicies(dynamo.enhanced(), environment(), Clock.systemUTC());
  }

  /// Saves a destination, and returns its id.
  private String save(String name, String number) {
    var saved = api.post(DESTINATIONS, form(name, number));
    assertThat(saved.getStatusCode()).as(saved.getBody()).isEqualTo(201);
    return LocalJson.read(saved.getBody()).path("id").asString();
  }

  private static String form(String name, String number) {
    return LocalJson.write(Map.of("name", name, "number", number, "description", "About " + name));
  }

  private void plant(String id, String number, String region, String kind) {
    var _ =
        dynamo
            .client()
            .updateItem(update ->
                update
                    .tableName(dynamo.table("DestinationsTable"))
                    .key(
                        Map.of(
                            "project",
                            AttributeValue.fromS(PROJECT.value()),
                            "sk",
                            AttributeValue.fromS("destination#" + id)))
                    .updateExpression("SET #t.#n = :n, #t.#r = :r, #t.#k = :k")
                    .conditionExpression("attribute_exists(#t.#k)")
                    .expressionAttributeNames(
                        Map.of("#t", "target", "#n", "number", "#r", "region", "#k", "kind"))
                    .expressionAttributeValues(
                        Map.of(
                            ":n", AttributeValue.fromS(number),
                            ":r", AttributeValue.fromS(region),
                            ":k", AttributeValue.fromS(kind))));
  }

  private String handOver(String destination) {
    return handOver(1, destination);
  }

  /// An assistant hands one of its calls over, to a function that has just started.
  private String handOver(int ordinal, String destination) {
    var request =
        TwilioRequest.to("/voice/handoff?ordinal=" + ordinal)
            .with("AccountSid", ACCOUNT)
            .with("CallSid", CALL.value())
            .with("From", "+14155550100")
            .with("To", "+442079460000")
            .with("CallStatus", "in-progress")
            .with("HandoffData", LocalJson.write(Map.of("destination", destination)))
            .signedWith(TOKEN);
    return new VoiceHandler(environment())
        .handleRequest(request.event(), new LocalContext())
        .getBody();
  }

  private void isBlocked(String why) {
    var attempt = attempts(1).getFirst();
    assertThat(attempt.outcome()).contains(Outcome.BLOCKED);
    assertThat(attempt.refusal().orElseThrow()).contains(why);
  }

  private List<Attempt> attempts(int ordinal) {
    return new Handoffs(dynamo.enhanced(), environment(), Clock.systemUTC())
        .find(HandoffId.of(CALL, ordinal))
        .orElseThrow()
        .progress()
        .attempts();
  }

  private Environment environment() {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", "twilio");
    variables.put("RETENTION_DAYS", "90");
    return new Environment(variables);
  }
}
