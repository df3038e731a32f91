package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.twilio.RehearsedWebhook;
import io.callhandoffs.twilio.rest.Login;
import io.callhandoffs.twilio.rest.Promotion;
import io.callhandoffs.twilio.rest.Twilio;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/// Checks of a connected number in the whole system: what somebody breaks is found on schedule,
/// told once, and forgiven; and nothing is left of the calls that find it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberChecksTest {

  private static final String PROJECT = "/v1/projects/default";

  private static final String THEIRS = "AC" + "b".repeat(32);
  private static final String OTHERS = "+442079460778";

  private Machine machine;
  private String sid = "";

  @BeforeAll
  void start() throws InterruptedException {
    machine = Machine.start("memory", "museum");
    connectAccount(machine.stack().credentials().twilio().token());
    sid = machine.get(PROJECT + "/numbers").path("numbers").path(0).path("sid").asString();
    connect();
    sent("PATCH", "", "{'checks': {'every_minutes': 5}}");
    connectOthers();
    var _ = becomes("healthy");
    // By then all functions know of the others' account.
    var _ = machine.send("POST", "/local/clock", "{'advance_seconds': 60}");
  }

  @AfterAll
  void stop() {
    machine.close();
  }

  private void sent(String method, String path, String json) {
    var response = machine.send(method, PROJECT + path, json);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
  }

  private void connectAccount(String token) {
    sent("PUT", "/twilio", LocalJson.write(Map.of("account_sid", account(), "auth_token", token)));
  }

  private String account() {
    return machine.stack().credentials().twilio().sid();
  }

  private void connect() {
    sent("PUT", "/numbers/" + sid + "/connection?force=true", "{'role': 'inbound'}");
  }

  private void aWhileLater() {
    var moved = machine.send("POST", "/local/clock", "{'advance_seconds': 600}");
    assertThat(moved.body()).contains("CheckSchedulerFunction");
  }

  private JsonNode number() {
    return machine.get(PROJECT + "/checks").path("numbers").path(0);
  }

  private JsonNode becomes(String state) throws InterruptedException {
    return Eventually.value(
        this::number,
        now -> now.path("state").asString().equals(state) && now.path("not_checked").isNull());
  }

  private List<String> notices() {
    return machine
        .get("/local/mails")
        .path("mails")
        .valueStream()
        .map(mail -> mail.path("text").asString().lines().findFirst().orElse(""))
        .filter(text -> text.contains(number().path("phone_number").asString().substring(9)))
        .toList();
  }

  private List<String> told() {
    return machine
        .get("/local/events")
        .path("events")
        .valueStream()
        .map(event -> event.path("detail"))
        .filter(detail -> detail.path("type").asString().equals("number.health_changed"))
        .map(detail -> detail.path("number").path("state").asString())
        .toList();
  }

  @Test
  void findsOnScheduleWhatSomebodyChangedAtTwilioAndNoticesThatItIsRepaired() throws Exception {
    machine
        .stack()
        .telephony()
        .twilio()
        .configure(account(), sid, Map.of("VoiceUrl", "https://x.example"));
    aWhileLater();
    var _ = becomes("degraded");
    aWhileLater();
    var why = becomes("failing").path("why").path(0).asString();
    assertThat(why).startsWith("Its settings at Twilio were changed by somebody (voice_url).");
    aWhileLater();
    assertThat(number().path("state").asString()).isEqualTo("failing");

    // That is seen at once.
    connect();
    var _ = becomes("healthy");
    // A mail goes out a moment after the state is kept, and that of another test may be late.
    var notices =
        Eventually.value(
            this::notices,
            all -> all.size() > 2 && all.getFirst().endsWith("works.") && all.get(1).contains(why));
    assertThat(notices.get(1)).contains("does not work: its callers may reach nobody. " + why);
    assertThat(notices.get(2)).contains("may not work. " + why);
    assertThat(notices).filteredOn(text -> text.contains(why)).hasSize(2);
    assertThat(told()).startsWith("healthy", "failing", "degraded");
  }

  /// From then on Twilio signs with a token that we do not know.
  @Test
  void findsATokenThatSomebodyReplacedAtTwilioWhenSomebodyAsks() throws Exception {
    var rest = machine.stack().telephony();
    var api =
        new Twilio(new Environment(Map.of("TWILIO_API_URL", rest.restUrl())))
            .account(Login.byToken(account(), rest.twilio().signingToken(account())));
    var token = api.createSecondaryToken();
    assertThat(api.promoteSecondaryToken()).isEqualTo(Promotion.DONE);
    sent("POST", "/checks", "");
    var why = becomes("degraded").path("why").path(0).asString();
    assertThat(why).contains("no longer opens it, so callers are refused");

    connectAccount(token);
    sent("POST", "/checks", "");
    var _ = becomes("healthy");
  }

  /// The rules of a call hold: whose number it is, and who speaks for it.
  @ParameterizedTest
  @CsvSource({
    "ours,   ours,    museum,  200",
    "theirs, theirs,  museum,  403",
    "ours,   theirs,  museum,  403",
    "theirs, ours,    museum,  403",
    "theirs, theirs,  unknown, 403",
    "theirs, theirs,  theirs,  200",
  })
  void showsOnlyOnesOwnProjectWhereItsCallersWouldCome(
      String who, String signsAs, String rings, int status) {
    var number =
        switch (rings) {
          case "museum" -> Museum.NUMBER;
          case "theirs" -> OTHERS;
          default -> "+442079460777";
        };
    var routing =
        Objects.requireNonNull(machine.stack().ports().functionUrls().get("RoutingFunction"));
    var words = "I want to bring my class";
    var webhook = RehearsedWebhook.saying(words, routing, sid(who), new PhoneNumber(number));
    var request =
        HttpRequest.newBuilder(URI.create(webhook.url()))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(webhook.body()));
    webhook
        .signedWith(machine.stack().telephony().twilio().signingToken(sid(signsAs)))
        .forEach((name, value) -> request.header(name, value));

    var answer = machine.send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().contains("+442079460018"))
        .isEqualTo(rings.equals("museum") && status == 200);
  }

  private String sid(String who) {
    return who.equals("ours") ? account() : THEIRS;
  }

  /// Another project with an account of its own.
  private void connectOthers() {
    var twilio = machine.stack().telephony().twilio();
    twilio.open(THEIRS, "Theirs", TestSecrets.of("theirs"));
    var number = twilio.own(THEIRS, OTHERS, Map.of());
    var account = Map.of("account_sid", THEIRS, "auth_token", TestSecrets.of("theirs"));
    others("/twilio", LocalJson.write(account));
    others("/numbers/" + number + "/connection", "{'role': 'inbound'}");
  }

  private void others(String path, String json) {
    var response = machine.send("PUT", "/v1/projects/theirs" + path, json);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  /// What a call would write to.
  private List<Map<String, AttributeValue>> stored() {
    var client = machine.stack().database().server().client();
    return Stream.of("HandoffsTable", "StatisticsTable")
        .flatMap(table -> client.scan(scan -> scan.tableName(table)).items().stream())
        .toList();
  }

  @Test
  void leavesNothingOfTheCallsThatItMakes() throws Exception {
    var before = stored();
    for (int check = 0; check < 2; check++) {
      var last = number().path("checked_at").asString("");
      sent("POST", "/checks", "");
      var _ =
          Eventually.value(this::number, now -> !now.path("checked_at").asString("").equals(last));
    }
    assertThat(stored()).isEqualTo(before);
    assertThat(machine.get(PROJECT + "/handoffs").path("handoffs")).isEmpty();
  }
}
