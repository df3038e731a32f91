package io.callhandoffs.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.local.twilio.CallRequest;
import io.callhandoffs.local.twilio.Fault;
import io.callhandoffs.local.twilio.Fault.Kind;
import io.callhandoffs.local.twilio.LiveCalls;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.twilio.rest.OutboundCall.Document;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The SDK on our transport, against a Twilio with planned faults.
class TwilioTest {

  private static final String ACCOUNT = "AC" + "1".repeat(32);
  private static final String TOKEN = TestSecrets.of("museum");
  private static final String CALL = "CA" + "2".repeat(32);
  private static final PhoneNumber NUMBER = new PhoneNumber("+442079460105");
  private static final VoiceSettings OURS =
      VoiceSettings.webhooks("https://v.example/call", "https://f.example/", "https://v.example/s");

  private final Network network = new Network();
  private final LocalTwilio local = new LocalTwilio(network);
  private final TwilioServer server = new TwilioServer(local, 0);
  private final Login login = Login.byToken(ACCOUNT, TOKEN);

  /// Calls that can be redirected while they are up.
  private static final class Network implements LiveCalls {

    private final Map<String, String> statuses = new HashMap<>();
    private final List<Map<String, String>> legs = new ArrayList<>();
    private Optional<Instruction> told = Optional.empty();
    private Optional<CallRequest> asked = Optional.empty();

    @Override
    public Optional<Map<String, String>> find(String account, String call) {
      return Optional.ofNullable(statuses.get(call)).map(Network::fields);
    }

    private static Map<String, String> fields(String status) {
      var fields = new HashMap<String, String>();
      fields.put("status", status);
      fields.put("direction", "inbound");
      fields.put("from", "+14155550100");
      fields.put("to", NUMBER.e164());
      if (!status.equals("queued")) {
        fields.put("start_time", "Mon, 23 Nov 2026 12:00:05 +0000");
      }
      if (status.equals("completed")) {
        fields.put("duration", "61");
      }
      return fields;
    }

    @Override
    public List<Map<String, String>> legs(String account, String call) {
      return legs;
    }

    @Override
    public String call(String account, CallRequest request) {
      asked = Optional.of(request);
      statuses.put(CALL, "queued");
      return CALL;
    }

    @Override
    public boolean redirect(String call, Instruction instruction) {
      told = Optional.of(instruction);
      return "in-progress".equals(statuses.get(call))
          || (instruction instanceof Instruction.HangUp && "ringing".equals(statuses.get(call)));
    }
  }

  @BeforeEach
  void open() {
    local.open(ACCOUNT, "The museum", TOKEN);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void givesUpAfterTheTimeout() {
    var sid = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    local.faults().plan(new Fault(Kind.SLOW, 9, "", ""));
    var started = System.nanoTime();

    isUnavailable(() -> numbers().get(sid));
    isUnavailable(() -> numbers().configure(sid, OURS));

    // The read is tried twice, the change once, each until the timeout: less than one answer takes.
    assertThat(local.requests()).filteredOn(asked -> asked.startsWith("GET")).hasSizeLessThan(3);
    assertThat(local.requests()).filteredOn(asked -> asked.startsWith("POST")).hasSizeLessThan(2);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
  }

  @ParameterizedTest
  @EnumSource
  void neverRepeatsAChange(Kind kind) {
    var sid = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    local.faults().plan(Fault.once(kind, "POST", sid));

    isUnavailable(() -> numbers().configure(sid, OURS));

    assertThat(local.requests()).filteredOn(asked -> asked.startsWith("POST")).hasSizeLessThan(2);
    // Only one fault was planned: a second request would have been answered.
    assertThat(local.faults().planned()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SLOW", "ERROR_BEFORE", "ERROR_AFTER", "HTML_502", "RESET_AFTER"})
  void repeatsAReadOnce(Kind kind) {
    var sid = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    local.faults().plan(Fault.once(kind, "GET", sid));

    assertThat(numbers().get(sid).number()).isEqualTo(NUMBER);

    // More than two: Java's client itself asks again when a connection breaks.
    local.faults().plan(new Fault(kind, 9, "GET", sid));
    isUnavailable(() -> numbers().get(sid));
  }

  @Test
  void doesNotRepeatAReadAfterTooManyRequests() {
    local.faults().plan(new Fault(Kind.TOO_MANY, 2, "GET", ""));

    assertThatThrownBy(() -> numbers().all()).hasMessageContaining("too many requests");

    assertThat(local.faults().planned()).hasSize(1);
  }

  @Test
  void readsNumbersWhoseWebhooksAreBrokenUrls() {
    var broken = Map.of("VoiceUrl", "https://h/x?y={{z}} q", "StatusCallback", "no url at all");
    var sid = local.own(ACCOUNT, NUMBER.e164(), broken);

    assertThat(numbers().all()).singleElement().extracting(AccountNumber::sid).isEqualTo(sid);
    var before = numbers().get(sid).settings();
    assertThat(before.value("VoiceUrl")).isEqualTo("https://h/x?y={{z}} q");
    assertThat(numbers().configure(sid, OURS).settings().changesTo(OURS)).isEmpty();
    // Exactly, even what Twilio would refuse in a form today.
    assertThat(numbers().configure(sid, before).settings()).isEqualTo(before);
  }

  @Test
  void followsTheNextPageThatTwilioNames() {
    for (int i = 0; i < 2001; i++) {
      var _ = local.own(ACCOUNT, "+4420790%05d".formatted(i), Map.of());
    }

    var all = numbers().all();

    assertThat(all).extracting(AccountNumber::number).doesNotHaveDuplicates().hasSize(2001);
    assertThat(local.requests()).hasSize(3);
  }

  @Test
  void findsANumberByItsDigits() {
    var _ = local.own(ACCOUNT, "+442079460106", Map.of());
    assertThat(numbers().find(NUMBER)).isEmpty();
    var sid = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    assertThat(numbers().find(NUMBER)).map(AccountNumber::sid).contains(sid);
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR_AFTER", "RESET_AFTER", "SLOW"})
  void looksForTheNumberIfTheAnswerToAPurchaseIsLost(Kind kind) {
    local.faults().plan(Fault.once(kind, "POST", "IncomingPhoneNumbers"));

    if (kind == Kind.SLOW) {
      // Twilio may still be at it: nobody can say yet, and nothing is tried again.
      isUnavailable(() -> numbers().buy(purchase()));
    } else {
      assertThat(numbers().buy(purchase()).number()).isEqualTo(NUMBER);
      assertThat(local.owned(ACCOUNT)).containsExactly(NUMBER.e164());
    }
    assertThat(local.faults().planned()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+442079461999, search for another",
    "+441632960105, add an address",
    "+493055526005, add an address"
  })
  void saysWhatToDoAboutARefusal(String number, String advice) {
    var purchase =
        new Purchase(new PhoneNumber(number), Optional.empty(), Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> numbers().buy(purchase))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().toString()).contains(advice));
  }

  @Test
  void tellsAnInvalidKeyFromARestrictedOne() {
    var stranger = Login.byKey(ACCOUNT, "SK" + "3".repeat(32), TestSecrets.of("stranger"));
    var secret = TestSecrets.of("key");
    var key = Login.byKey(ACCOUNT, local.addKey(ACCOUNT, secret), secret);

    assertThatThrownBy(() -> twilio().numbers(stranger).all())
        .hasMessageContaining("no longer accepts the project's key");
    assertThatThrownBy(() -> twilio().account(key).createSecondaryToken())
        .hasMessageContaining("does not let the project's key do that");
    assertThat(twilio().account(stranger).works()).isFalse();
    assertThat(twilio().account(key).works()).isTrue();
  }

  @Test
  void createsAKeyIfTheAccountAllowsIt() {
    var made = twilio().account(login).createKey("ours").orElseThrow();
    assertThat(twilio().numbers(Login.byKey(ACCOUNT, made.sid(), made.secret())).all()).isEmpty();

    twilio().account(login).deleteKey(made.sid());
    twilio().account(login).deleteKey(made.sid());
    assertThat(local.keys(ACCOUNT)).isEmpty();

    local.forbidKeys(ACCOUNT);
    assertThat(twilio().account(login).createKey("ours")).isEmpty();
  }

  @Test
  void readsTwiliosOwnDiallingPermissions() {
    assertThat(twilio().account(login).permission(new Region("GB")))
        .contains(new DialingPermission("GB", true, false, false));
    assertThat(twilio().account(login).permission(new Region("LV")))
        .contains(new DialingPermission("LV", false, false, false));
  }

  @Test
  void readsTheLegsThatWereDialledFromACall() {
    var started = "Mon, 23 Nov 2026 12:00:05 +0000";
    for (var status : List.of("completed", "no-answer", "in-progress")) {
      network.legs.add(
          Map.of(
              "sid",
              CALL.replace('1', '2'),
              "status",
              status,
              "from",
              "+14155550100",
              "to",
              NUMBER.e164(),
              "start_time",
              started,
              "duration",
              status.equals("completed") ? "61" : "0",
              "answered_by",
              status.equals("completed") ? "machine_start" : ""));
    }

    var legs = twilio().calls(login).legs(CALL);

    assertThat(legs)
        .extracting(LegFacts::status)
        .isEqualTo(List.of("completed", "no-answer", "in-progress"));
    assertThat(legs).extracting(LegFacts::isOver).containsExactly(true, true, false);
    assertThat(legs).extracting(LegFacts::machine).containsExactly(true, false, false);
    assertThat(legs.getFirst().seconds()).hasValue(61);
    assertThat(legs.getFirst().startedAt()).isEqualTo("2026-11-23T12:00:05Z");
    assertThat(legs.getFirst().to()).isEqualTo(NUMBER.e164());
  }

  @Test
  void makesACallThatPlaysADocument() {
    var _ = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    var call =
        new OutboundCall(
            phone("ww12#"), NUMBER, new Document.Inline("<Response/>"), 20, Optional.empty());

    assertThat(calls().create(call)).isEqualTo(CALL);

    assertThat(network.asked)
        .contains(
            new CallRequest(
                NUMBER.e164(),
                "+442079460018",
                "ww12#",
                new LiveCalls.Document.Follow("<Response/>"),
                20,
                Optional.empty()));
    assertThat(calls().find(CALL)).map(CallFacts::status).contains("queued");
  }

  @Test
  void makesACallToASipAddressThatFetchesItsDocument() {
    var _ = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    var sip = new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org;transport=tls"));
    var document = new Document.At(URI.create("https://v.example/x?a=1"));
    var over = URI.create("https://v.example/over");

    assertThat(calls().create(new OutboundCall(sip, NUMBER, document, 600, Optional.of(over))))
        .isEqualTo(CALL);

    assertThat(network.asked)
        .contains(
            new CallRequest(
                NUMBER.e164(),
                "sip:desk@pbx.example.org;transport=tls",
                "",
                new LiveCalls.Document.Fetch("https://v.example/x?a=1", "POST"),
                600,
                Optional.of("https://v.example/over")));
  }

  @ParameterizedTest
  @EnumSource
  void neverMakesACallTwice(Kind kind) {
    var _ = local.own(ACCOUNT, NUMBER.e164(), Map.of());
    local.faults().plan(Fault.once(kind, "POST", "Calls"));

    isUnavailable(() -> calls().create(plainCall()));

    assertThat(local.requests()).filteredOn(asked -> asked.startsWith("POST")).hasSizeLessThan(2);
    assertThat(local.faults().planned()).isEmpty();
  }

  @Test
  void makesNoCallFromANumberThatIsNotTheAccounts() {
    assertThatThrownBy(() -> calls().create(plainCall()))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.Conflict.class))
        .hasMessageContaining("not yet verified for your account")
        .hasMessageContaining("21210");
    assertThat(network.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 601})
  void refusesToRingForNoTimeOrTooLong(int seconds) {
    var document = new Document.Inline("<Response/>");
    assertThatThrownBy(
            () -> new OutboundCall(phone(""), NUMBER, document, seconds, Optional.empty()))
        .hasMessageContaining("1 to 600 seconds");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4001})
  void refusesADocumentThatTwilioDoesNotTake(int length) {
    assertThatThrownBy(() -> new Document.Inline("x".repeat(length)))
        .hasMessageContaining("1 to 4000 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "queued, false, false",
    "ringing, false, false",
    "in-progress, true, false",
    "completed, true, true",
    "busy, false, true",
    "no-answer, false, true",
    "failed, false, true",
    "canceled, false, true"
  })
  void readsHowFarACallIs(String status, boolean answered, boolean over) {
    network.statuses.put(CALL, status);

    var facts = calls().find(CALL).orElseThrow();

    assertThat(facts.status()).isEqualTo(status);
    assertThat(facts.isAnswered()).isEqualTo(answered);
    assertThat(facts.isOver()).isEqualTo(over);
    assertThat(facts.startedAt().isPresent()).isEqualTo(!status.equals("queued"));
    assertThat(facts.seconds().isPresent()).isEqualTo(status.equals("completed"));
    assertThat(facts.toString()).doesNotContain(NUMBER.e164());
  }

  @Test
  void hangsUpACallUnlessItIsOver() {
    network.statuses.put(CALL, "ringing");
    assertThat(calls().hangUp(CALL)).isTrue();
    assertThat(network.told).contains(new LiveCalls.Instruction.HangUp());

    network.statuses.put(CALL, "busy");
    assertThat(calls().hangUp(CALL)).isFalse();
  }

  @Test
  void redirectsOnlyALiveCall() {
    assertThat(twilio().calls(login).find(CALL)).isEmpty();
    network.statuses.put(CALL, "in-progress");

    assertThat(twilio().calls(login).find(CALL)).map(CallFacts::isOver).contains(false);
    assertThat(twilio().calls(login).redirect(CALL, URI.create("https://v.example/x?a=1&b=%20")))
        .isTrue();
    assertThat(network.told)
        .contains(new LiveCalls.Document.Fetch("https://v.example/x?a=1&b=%20", "POST"));

    network.statuses.put(CALL, "completed");
    assertThat(twilio().calls(login).find(CALL)).map(CallFacts::isOver).contains(true);
    assertThat(twilio().calls(login).redirect(CALL, URI.create("https://v.example/"))).isFalse();
  }

  @Test
  void failsAsUnavailableWhenNothingListens() {
    server.close();
    isUnavailable(() -> numbers().all());
  }

  @Test
  void nothingThatHoldsASecretPrintsIt() {
    var key = new ApiKey("SK" + "3".repeat(32), TestSecrets.of("key"));

    assertThat(login + " " + key + " " + Login.byKey(ACCOUNT, key.sid(), key.secret()))
        .contains(ACCOUNT, key.sid())
        .doesNotContain(TestSecrets.MARK);
  }

  private static void isUnavailable(ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.Unavailable.class))
        .hasMessageNotContaining(TestSecrets.MARK);
  }

  private static Purchase purchase() {
    return new Purchase(NUMBER, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Endpoint phone(String sendDigits) {
    return new Endpoint.Phone(
        new PhoneNumber("+442079460018"),
        new Digits(sendDigits),
        new NumberFacts("GB", NumberKind.FIXED_LINE));
  }

  private static OutboundCall plainCall() {
    return new OutboundCall(
        phone(""), NUMBER, new Document.Inline("<Response/>"), 20, Optional.empty());
  }

  private CallsApi calls() {
    return twilio().calls(login);
  }

  private NumbersApi numbers() {
    return twilio().numbers(login);
  }

  private Twilio twilio() {
    var environment = new Environment(Map.of("TWILIO_API_URL", server.url().toString()));
    return new Twilio(environment, Duration.ofMillis(800));
  }
}
