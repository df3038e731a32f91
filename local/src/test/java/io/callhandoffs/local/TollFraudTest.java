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
import io.callhandoffs.policy.DigitsAfterAnswer;
import io.callhandoffs.policy.OutsideLines;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipHost;
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
  void ring() {
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

  /// Ways to a number that the policy cannot see, through a telephone system that dials on. Before
  /// the `@` may stand the switchboard that an extension is on.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0901,,9,00881612345678",
        "+44 20 7946 0901;ext=900881612345678",
        "+44 20 7946 0901 x 9,,00 88 16 12 34",
        "+44 20 7946 0901 ext 9001234567",
        "+44 20 7946 0901 ext. 1234567",
        "+44 20 7946 0901#9008816123",
        "+44 20 7946 0901p9p0088161",
        "+44 20 7946 0901wwww900881612",
        "+44 20 7946 0901,9w0w0w8w8w1w6",
        "+44 20 7946 0901;9;00881612",
        "+44 20 7946 0901,９００８８１６１２",
        "+44 20 7946 0901,٩٠٠٨٨١٦١٢",
        "+44 20 7946 0901,*72",
        "+44 20 7946 0901,*7290088",
        "+44 20 7946 0901,*21*00881612345#",
        "+44 20 7946 0901,**21*12#",
        "+44 20 7946 0901,##002#",
        "tel:+44-20-7946-0901;ext=9008816123",
        "+44 20 7946 0901 @ ext 9001234567",
        "+44 20 7946 0901 @ x1234567",
        "+44 20 7946 0901 @ #9008816123",
        "pbx.example.com @ ext 9001234567",
        "pbx.example.com @ ext 0012345",
        "pbx.example.com @ ext 91234",
        "trunk.pstn.twilio.com @ ext 9001234567",
        "trunk.pstn.twilio.com @ ext 12",
        "trunk.pstn.twilio.com @ 118218",
        "sip:+19005551234@trunk.pstn.twilio.com",
        "sip:+881612345678@pbx.example.com",
        "sip:9001234567@trunk.pstn.twilio.com",
        "sip:12@trunk.pstn.twilio.com",
        "sip:12@TRUNK.PSTN.Twilio.com:5060",
        "SIP:00881612345678@pbx.example.com",
        "sips:+19005551234@pbx.example.com;transport=tls",
        "sip:1-800-FLOWERS@pbx.example.com",
        "sip:1.900.555.1234@pbx.example.com:5061;transport=tcp;region=ie1",
        "sip:%39%30%30%35%35%35%31%32%33%34@pbx.example.com",
        "sip:%2B19005551234@pbx.example.com",
        "sip:dial19005551234@pbx.example.com",
        "sip:９００５５５１２３４@pbx.example.com",
        "sip:*72@pbx.example.com",
        "sip:*21*12@pbx.example.com",
        "sip:91234@pbx.example.com"
      })
  void dialsOnNowhereUnlessThePolicySaysSo(String way) {
    open();
    var typed = onSwitchboard(way);
    var _ = save("Schools", typed);
    assertThat(handOver("Schools")).doesNotContain(">" + DESK + "<");

    policy(OutsideLines.CLOSED);

    assertThat(handOver(2, "Schools")).contains(">" + DESK + "<");
    var attempt = attempts(2).getFirst();
    var refusal = attempt.refusal().orElseThrow();
    assertThat(refusal.rule()).contains(Rule.OUTSIDE_LINE);
    assertThat(refusal.why()).containsAnyOf("digits_after_answer", "sip_hosts");
    isNotSaved(typed);
    assertThat(api.post(DESTINATIONS + "/" + id("Schools") + "/duplicate", "{}").getStatusCode())
        .isEqualTo(422);
  }

  /// Ways that no policy opens.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0901 @ 999",
        "+44 20 7946 0901 @ 112",
        "+44 20 7946 0901 @ 911",
        "+44 20 7946 0901 @ 000",
        "+44 20 7946 0901 @ ext 911",
        "+44 20 7946 0901 @ x999",
        "+44 20 7946 0901 @ #9112",
        "+44 20 7946 0901 @ 9999",
        "+44 20 7946 0901 @ 0112",
        "+44 20 7946 0901 @ ９９９",
        "+44 20 7946 0901 @ ٩٩٩",
        "pbx.example.com @ ext 911",
        "pbx.example.com @ 9112",
        "trunk.pstn.twilio.com @ 999",
        "+44 20 7946 0901,999",
        "+44 20 7946 0901,9,999",
        "+44 20 7946 0901,9999",
        "+44 20 7946 0901#9112",
        "+44 20 7946 0901 ext 911",
        "+44 20 7946 0901 x0999",
        "+44 20 7946 0901,1,112",
        "+44 20 7946 0901,9w9w9",
        "+44 20 7946 0901,*999#",
        "+44 20 7946 0901,12#999",
        "sip:999@pbx.example.com",
        "sip:9112@pbx.example.com",
        "sip:+911@pbx.example.com",
        "sip:%39%39%39@trunk.pstn.twilio.com",
        "sip:9,999@pbx.example.com",
        "sip:a@localhost",
        "sip:a@LOCALHOST:5060",
        "sip:a@pbx",
        "sip:a@pbx.local",
        "sip:a@127.0.0.1",
        "sip:a@127.1",
        "sip:a@2130706433",
        "sip:a@0x7f000001",
        "sip:a@0X7F.0.0.1",
        "sip:a@0177.0.0.1",
        "sip:a@[::1]",
        "sip:a@[::ffff:127.0.0.1]",
        "sip:a@pbx.example.com.",
        "sip:desk:secret@pbx.example.com",
        "sip:a@b@pbx.example.com",
        "sip:a%40evil.example@pbx.example.com",
        "sip:desk@pbx.example.com;maddr=10.0.0.1",
        "sip:desk@pbx.example.com;route=%3Csip:10.0.0.1%3E",
        "sip:desk@pbx.example.com;lr",
        "sip:+19005551234@pbx.example.com;user=phone",
        "sip:7042;phone-context=+1900555@pbx.example.com",
        "sip:7042%3Bphone-context=%2B1900555@pbx.example.com",
        "sip:12;ext=9001234@pbx.example.com",
        "sip:desk@pbx.example.com?Route=10.0.0.1",
        "sip:desk@pbx.example.com?P-Asserted-Identity=+19005551234",
        "sip:tel:+19005551234@pbx.example.com",
        "sip:tel%3A+19005551234@pbx.example.com",
        "sip:%2539%2530%2530@pbx.example.com",
        "sip:a%0d%0aInvite@pbx.example.com",
        "sip:+19005551234",
        "tel:+1-900-555-1234",
        "tel:999",
        "tel:7042;phone-context=+1900555",
        "1-900-FLOWERS",
        "+1 900 FLOWERS",
        "+371 21 234 567",
        "+٣٧١ ٢١ ٢٣٤ ٥٦٧",
        "0037121234567",
        "+252 61 234 5678",
        "client:desk",
        "+44 20 7946 0901;phone-context=+1900"
      })
  void neverDials(String way) {
    open();

    isNotSaved(onSwitchboard(way));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0901,12",
        "+44 20 7946 0901 ext 4711",
        "+44 20 7946 0901,,1,*2#",
        "+44 20 7946 0901,1,1,2",
        "+44 20 7946 0901 @ 12",
        "+44 20 7946 0901 @ 19112",
        "+44 20 7946 0901 @ 1911",
        "+44 20 7946 0901 @ 901",
        "+44 20 7946 0901 @ 123456",
        "pbx.example.com @ ext 12",
        "sip:desk@pbx.example.com",
        "sips:front.desk@PBX.example.com:5061;transport=tls",
        "sip:12@pbx.example.com",
        "sip:room112@museum.sip.twilio.com",
        "sip:school%2Dvisits@pbx.example.com"
      })
  void stillDialsWhatIsOrdinary(String way) {
    var _ = save("Schools", onSwitchboard(way));

    assertThat(handOver("Schools")).doesNotContain(">" + DESK + "<").contains("<Dial");
    assertThat(attempts(1).getFirst().refusal()).isEmpty();
  }

  /// Whoever talks to an assistant can make it say anything.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+19005551234",
        "999",
        "sip:+19005551234@trunk.pstn.twilio.com",
        "sip:desk@pbx.example.com",
        "Front desk ext 9001234567",
        "</Number><Number>+19005551234"
      })
  void dialsNothingThatAnAssistantNames(String said) {
    assertThat(handOver(said))
        .contains(">" + DESK + "<")
        .containsOnlyOnce("<Number")
        .doesNotContain("<Sip", "sendDigits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "pbx.0x7f000001", "trunk.pstn.twilio.com", "a.b.internal"})
  void refusesASwitchboardThatIsNoneOfThePublicOrDialsAnything(String host) {
    assertThat(api.patch("/v1/projects/default", "{\"switchboard\": \"" + host + "\"}").getBody())
        .contains("\"field\":\"switchboard\"");
  }

  private void open() {
    policy(
        new OutsideLines(
            Set.of(new SipHost("trunk.pstn.twilio.com"), new SipHost("pbx.example.com")),
            DigitsAfterAnswer.ANY,
            Set.of()));
  }

  private void policy(OutsideLines outside) {
    var version = Long.toString(policies().get(PROJECT).version());
    var policy = DiallingPolicy.DEFAULT.withOutside(outside);
    var _ = policies().replace(PROJECT, policy, new Precondition(version, false, "tester"));
  }

  /// Sets the switchboard that a way has, and returns what is typed.
  private String onSwitchboard(String way) {
    if (!way.contains(" @ ")) {
      return way;
    }
    var switchboard = way.substring(0, way.indexOf(" @ "));
    var set =
        api.patch("/v1/projects/default", LocalJson.write(Map.of("switchboard", switchboard)));
    assertThat(set.getStatusCode()).as(set.getBody()).isEqualTo(200);
    return way.substring(way.indexOf(" @ ") + 3);
  }

  private void isNotSaved(String typed) {
    var refused = api.post(DESTINATIONS, form("Another", typed));
    assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(422);
    assertThat(refused.getBody()).contains("\"field\":\"number\"");
  }

  private String id(String name) {
    return LocalJson.read(api.get(DESTINATIONS).getBody())
        .path("destinations")
        .valueStream()
        .filter(destination -> destination.path("name").asString().equals(name))
        .map(destination -> destination.path("id").asString())
        .findFirst()
        .orElseThrow();
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
    assertThat(attempts(2).getFirst().refusal().orElseThrow().why()).contains(change.why);
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
    return new DiallingPolicies(dynamo.database(), environment(), Clock.systemUTC());
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
    assertThat(attempt.refusal().orElseThrow().why()).contains(why);
  }

  private List<Attempt> attempts(int ordinal) {
    return new Handoffs(dynamo.database(), environment(), Clock.systemUTC())
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
