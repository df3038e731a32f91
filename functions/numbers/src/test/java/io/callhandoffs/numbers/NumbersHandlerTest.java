package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static io.callhandoffs.numbers.Desk.MUSEUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.twilio.Fault.Kind;
import io.callhandoffs.testing.TestSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumbersHandlerTest {

  private static final String NUMBER = "+442079460105";
  private static final String BUYS =
      "POST /2010-04-01/Accounts/" + ACCOUNT + "/IncomingPhoneNumbers";

  @RegisterExtension final Desk desk = new Desk();

  @Test
  void connectsAnAccountAndCreatesAKey() {
    var response = desk.connect();

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody())
        .contains("\"friendly_name\":\"The museum\"", "\"status\":\"active\"", ACCOUNT)
        .contains(desk.twilio.keys(ACCOUNT).getFirst());
    assertThat(desk.secrets().value("tokens").orElseThrow()).contains(Desk.TOKEN);
    assertThat(desk.secrets().value("stack/twilio/museum").orElseThrow())
        .contains(desk.twilio.keys(ACCOUNT).getFirst())
        .doesNotContain(Desk.TOKEN);
    assertThat(desk.api().get(MUSEUM + "/twilio").getBody())
        .contains("\"connected_by\":\"administrator\"", "\"status\":\"active\"");
  }

  @Test
  void storesNothingWhenTwilioRefusesTheToken() {
    var response =
        desk.api()
            .put(
                MUSEUM + "/twilio",
                "{\"account_sid\": \""
                    + ACCOUNT
                    + "\", \"auth_token\": \""
                    + "0".repeat(32)
                    + "\"}");

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains("auth_token", "Authenticate");
    assertThat(desk.secrets().value("stack/twilio/museum")).isEmpty();
    assertThat(desk.secrets().value("tokens")).contains("{\"accounts\": {}}");
  }

  @Test
  void refusesASuspendedAccount() {
    desk.twilio.suspend(ACCOUNT);
    assertThat(desk.connect().getStatusCode()).isEqualTo(422);
  }

  @Test
  void asksForAKeyWhenTheAccountForbidsCreatingOne() {
    desk.twilio.forbidKeys(ACCOUNT);

    var response = desk.connect();

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains("api_key_sid", "make one in Twilio's console");
    assertThat(desk.secrets().value("stack/twilio/museum")).isEmpty();
    assertThat(desk.secrets().value("tokens")).contains("{\"accounts\": {}}");

    var secret = TestSecrets.of("pasted");
    var key = desk.twilio.addKey(ACCOUNT, secret);
    var pasted =
        desk.api()
            .put(
                MUSEUM + "/twilio",
                """
                {"account_sid": "%s", "auth_token": "%s", "api_key_sid": "%s",
                 "api_key_secret": "%s"}
                """
                    .formatted(ACCOUNT, Desk.TOKEN, key, secret));
    assertThat(pasted.getStatusCode()).isEqualTo(200);
    // A pasted key is the owner's, and is not deleted on disconnecting.
    assertThat(desk.api().delete(MUSEUM + "/twilio").getStatusCode()).isEqualTo(204);
    assertThat(desk.twilio.keys(ACCOUNT)).containsExactly(key);
  }

  @Test
  void refusesAnInvalidKey() {
    var response =
        desk.api()
            .put(
                MUSEUM + "/twilio",
                """
                {"account_sid": "%s", "auth_token": "%s", "api_key_sid": "SK%s",
                 "api_key_secret": "%s"}
                """
                    .formatted(ACCOUNT, Desk.TOKEN, "2".repeat(32), "3".repeat(32)));
    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains("api_key_sid");
  }

  @Test
  void connectsANumberAndRestoresItsSettingsOnDisconnecting() {
    var old =
        desk.twilio.own(
            ACCOUNT,
            "+442079460999",
            Map.of(
                "VoiceUrl", "https://old.example/{{flow}} x",
                "VoiceMethod", "GET",
                "StatusCallback", "https://old.example/status",
                "TrunkSid", "TK" + "4".repeat(32)));
    assertThat(desk.connect().getStatusCode()).isEqualTo(200);
    assertThat(desk.api().get(MUSEUM + "/numbers").getBody())
        .contains("\"state\":\"foreign\"", "+442079460999", "\"country\":\"GB\"");

    var planned = desk.connect(old, "?validate_only=true");
    assertThat(planned.getBody()).contains("\"done\":false", "https://voice.example/voice/call");
    assertThat(desk.setting(old, "voice_url")).isEqualTo("https://old.example/{{flow}} x");

    assertThat(desk.connect(old, "").getStatusCode()).isEqualTo(200);
    assertThat(desk.updatedBy("directory")).isEqualTo("administrator");
    assertThat(desk.setting(old, "voice_url")).startsWith("https://voice.example/voice/call#rc=");
    assertThat(desk.setting(old, "voice_fallback_url"))
        .isEqualTo("https://api.example.com/voice/fallback");
    assertThat(desk.setting(old, "trunk_sid")).isEmpty();
    assertThat(desk.api().get(MUSEUM + "/numbers").getBody())
        .contains("\"state\":\"connected\"", "\"project\":\"museum\"");

    assertThat(desk.disconnect(old, "").getStatusCode()).isEqualTo(204);
    assertThat(desk.setting(old, "voice_url")).isEqualTo("https://old.example/{{flow}} x");
    assertThat(desk.setting(old, "voice_method")).isEqualTo("GET");
    assertThat(desk.setting(old, "status_callback")).isEqualTo("https://old.example/status");
    assertThat(desk.setting(old, "trunk_sid")).isEqualTo("TK" + "4".repeat(32));
    assertThat(desk.api().get(MUSEUM + "/numbers").getBody()).contains("\"state\":\"foreign\"");
  }

  @Test
  void connectsANumberAgainThatSomebodyHasChangedAndStillKnowsWhatWasBefore() {
    var sid = desk.twilio.own(ACCOUNT, "+442079460999", Map.of("VoiceUrl", "https://old.example/"));
    var _ = desk.connect();
    assertThat(desk.connect(sid, "").getStatusCode()).isEqualTo(200);
    desk.twilio.configure(ACCOUNT, sid, Map.of("VoiceUrl", "https://elsewhere.example/"));

    assertThat(desk.connect(sid, "").getStatusCode()).isEqualTo(409);
    assertThat(desk.connect(sid, "?force=true").getStatusCode()).isEqualTo(200);
    assertThat(desk.setting(sid, "voice_url")).startsWith("https://voice.example/voice/call");
    assertThat(desk.disconnect(sid, "").getStatusCode()).isEqualTo(204);
    assertThat(desk.setting(sid, "voice_url")).isEqualTo("https://old.example/");
  }

  @Test
  void listsEveryPage() {
    for (int i = 0; i < 1001; i++) {
      var _ = desk.twilio.own(ACCOUNT, "+4420790%05d".formatted(i), Map.of());
    }
    var _ = desk.connect();
    var numbers = desk.api().get(MUSEUM + "/numbers").getBody();
    assertThat(numbers.split("\"phone_number\"", -1)).hasSize(1002);
  }

  @Test
  void searchesForNumbers() {
    var _ = desk.connect();
    assertThat(desk.api().get(MUSEUM + "/numbers/available?country=GB&locality=London").getBody())
        .contains("+442079460100", "\"address_requirement\":\"none\"")
        .doesNotContain("Newcastle");
    assertThat(
            desk.api()
                .get(MUSEUM + "/numbers/available?country=US&type=local&area_code=415")
                .getBody())
        .contains("+14155550100")
        .doesNotContain("+1510");
    assertThat(desk.api().get(MUSEUM + "/numbers/available?type=fax").getStatusCode())
        .isEqualTo(422);
  }

  @Test
  void buysANumberAndConnectsIt() {
    var _ = desk.connect();
    var response =
        desk.api()
            .post(MUSEUM + "/numbers", "{\"phone_number\": \"" + NUMBER + "\", \"connect\": true}");
    assertThat(response.getStatusCode()).isEqualTo(201);
    assertThat(response.getBody()).contains(NUMBER, "PN", "\"state\":\"connected\"");
    assertThat(desk.api().get(MUSEUM + "/numbers").getBody()).contains("\"state\":\"connected\"");
  }

  /// As in the SAM CLI, which makes no function URLs.
  @Test
  void connectsNothingWhereItDoesNotKnowItsOwnAddressAndDoesEverythingElse() {
    var _ = desk.connect();
    desk.with("VOICE_URL", " ");
    var api = desk.api();

    var response =
        api.post(MUSEUM + "/numbers", "{\"phone_number\": \"" + NUMBER + "\", \"connect\": true}");

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(response.getBody()).contains("PublicUrl");
    assertThat(desk.asked(BUYS)).isEmpty();
    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(201);
    assertThat(api.get(MUSEUM + "/numbers").getStatusCode()).isEqualTo(200);
    assertThat(api.get(MUSEUM + "/dialling-policy").getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR_AFTER", "RESET_AFTER"})
  void buysOnceWhenTwiliosAnswerIsLost(Kind kind) {
    var _ = desk.connect();
    desk.plan(kind, "POST", "IncomingPhoneNumbers");

    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(201);
    assertThat(desk.twilio.owned(ACCOUNT)).containsExactly(NUMBER);
    assertThat(desk.asked(BUYS)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR_BEFORE", "HTML_502", "TOO_MANY"})
  void answers503AndBuysOnRepetitionWhenTwilioFails(Kind kind) {
    var _ = desk.connect();
    desk.plan(kind, "POST", "IncomingPhoneNumbers");

    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(503);
    assertThat(desk.twilio.owned(ACCOUNT)).isEmpty();
    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(201);
    assertThat(desk.twilio.owned(ACCOUNT)).containsExactly(NUMBER);
  }

  @Test
  void buysOnceWhenTheRequestIsRepeated() {
    var _ = desk.connect();
    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(201);
    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(201);
    assertThat(desk.asked(BUYS)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "one, one, +442079460105, 201",
    "one, one, +442079460106, 422",
    "one, two, +442079460106, 201",
    "'', one, +442079460106, 400",
    "a b, one, +442079460106, 400",
    "é, one, +442079460106, 400",
  })
  void aKeyIsForOneNumber(String key, String otherKey, String other, int status) {
    var _ = desk.connect();
    var first = desk.api().with("idempotency-key", key).post(MUSEUM + "/numbers", order(NUMBER));
    var second =
        desk.api().with("idempotency-key", otherKey).post(MUSEUM + "/numbers", order(other));

    if (status == 400) {
      assertThat(first.getStatusCode()).isEqualTo(400);
      assertThat(second.getStatusCode()).isEqualTo(201);
    } else {
      assertThat(first.getStatusCode()).isEqualTo(201);
      assertThat(second.getStatusCode()).as(second.getBody()).isEqualTo(status);
    }
    assertThat(desk.asked(BUYS)).hasSize(status == 201 && !other.equals(NUMBER) ? 2 : 1);
  }

  private static String order(String number) {
    return "{\"phone_number\": \"" + number + "\"}";
  }

  @Test
  void nothingIsBoughtConnectedOrRotatedUnderAParameterThatIsNotKnown() {
    var _ = desk.connect();
    var before = desk.everything();

    var api = desk.api();
    for (var query : List.of("?dry_run=true", "?validate_only=maybe")) {
      assertThat(api.post(MUSEUM + "/numbers" + query, order(NUMBER)).getStatusCode())
          .isEqualTo(422);
      assertThat(api.put(MUSEUM + "/twilio" + query, "{}").getStatusCode()).isEqualTo(422);
      assertThat(api.delete(MUSEUM + "/twilio" + query).getStatusCode()).isEqualTo(422);
      assertThat(api.post(MUSEUM + "/twilio/rotation" + query, "{}").getStatusCode())
          .isEqualTo(422);
    }
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void answers409ForANumberTheAccountHas() {
    var _ = desk.twilio.own(ACCOUNT, NUMBER, Map.of());
    var _ = desk.connect();
    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(409);
  }

  @Test
  void buysAtMostFiveAMonthWhenAskedConcurrently() throws Exception {
    var _ = desk.connect();
    var orders = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 9; i++) {
      var number = "+44207946010" + i;
      orders.add(() -> desk.buy(number).getStatusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(9)) {
      for (var status : threads.invokeAll(orders)) {
        statuses.add(status.get());
      }
    }
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(5);
    assertThat(statuses.stream().filter(status -> status == 409)).hasSize(4);
    assertThat(desk.twilio.owned(ACCOUNT)).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "+441632960105, 422, address_sid",
    "+493055526005, 422, address_sid",
    "+442079461999, 409, search for another"
  })
  void explainsWhatToDoWhenANumberCannotBeBought(String number, int status, String advice) {
    var _ = desk.connect();
    var response = desk.buy(number);
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getBody()).contains(advice);
    // It did not count towards the month's five.
    assertThat(desk.buy(NUMBER).getStatusCode()).isEqualTo(201);
  }

  @Test
  void requiresItsOwnScopeForBuying() {
    var writer =
        desk.api()
            .as(
                Map.of(
                    "name", "writer", "project", "museum", "scopes", "numbers:read numbers:write"));
    assertThat(
            writer
                .post(MUSEUM + "/numbers", "{\"phone_number\": \"" + NUMBER + "\"}")
                .getStatusCode())
        .isEqualTo(403);
  }

  @Test
  void reportsDriftAndOverwritesItOnlyWhenForced() {
    var sid = desk.twilio.own(ACCOUNT, NUMBER, Map.of("VoiceUrl", "https://old.example/"));
    var _ = desk.connect();
    var _ = desk.connect(sid, "");
    desk.twilio.configure(ACCOUNT, sid, Map.of("VoiceUrl", "https://else.example/"));

    assertThat(desk.api().get(MUSEUM + "/numbers").getBody())
        .contains("\"state\":\"drifted\"", "https://else.example/");
    assertThat(desk.disconnect(sid, "").getStatusCode()).isEqualTo(409);
    assertThat(desk.connect(sid, "").getStatusCode()).isEqualTo(409);
    assertThat(desk.setting(sid, "voice_url")).isEqualTo("https://else.example/");

    assertThat(desk.disconnect(sid, "?force=true").getStatusCode()).isEqualTo(204);
    assertThat(desk.setting(sid, "voice_url")).isEqualTo("https://old.example/");
  }

  @Test
  void restoresTheFirstSettingsAfterConnectingTwice() {
    var sid = desk.twilio.own(ACCOUNT, NUMBER, Map.of("VoiceUrl", "https://old.example/"));
    var _ = desk.connect();
    desk.plan(Kind.ERROR_AFTER, "POST", sid);
    assertThat(desk.connect(sid, "").getStatusCode()).isEqualTo(503);
    assertThat(desk.connect(sid, "").getStatusCode()).isEqualTo(200);
    assertThat(desk.connect(sid, "").getStatusCode()).isEqualTo(200);
    assertThat(desk.disconnect(sid, "").getStatusCode()).isEqualTo(204);
    assertThat(desk.setting(sid, "voice_url")).isEqualTo("https://old.example/");
  }

  @Test
  void restoresNumbersAndDeletesSecretsOnDisconnectingTheAccount() {
    var sid = desk.twilio.own(ACCOUNT, NUMBER, Map.of("VoiceUrl", "https://old.example/"));
    var _ = desk.connect();
    var _ = desk.connect(sid, "");

    assertThat(desk.api().delete(MUSEUM + "/twilio").getStatusCode()).isEqualTo(204);

    assertThat(desk.setting(sid, "voice_url")).isEqualTo("https://old.example/");
    assertThat(desk.secrets().value("stack/twilio/museum")).isEmpty();
    assertThat(desk.secrets().value("tokens").orElseThrow()).doesNotContain(ACCOUNT);
    assertThat(desk.twilio.keys(ACCOUNT)).isEmpty();
    assertThat(desk.api().get(MUSEUM + "/twilio").getStatusCode()).isEqualTo(404);
    assertThat(desk.connect().getStatusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheTokenWhileAnotherProjectUsesTheAccount() {
    var _ = desk.connect();
    var _ =
        desk.api()
            .put(
                "/v1/projects/clinic/twilio",
                "{\"account_sid\": \"" + ACCOUNT + "\", \"auth_token\": \"" + Desk.TOKEN + "\"}");
    assertThat(desk.api().delete(MUSEUM + "/twilio").getStatusCode()).isEqualTo(204);
    assertThat(desk.secrets().value("tokens").orElseThrow()).contains(Desk.TOKEN);
  }

  @Test
  void explainsWhetherANumberMayBeDialled() {
    var sid = desk.twilio.own(ACCOUNT, NUMBER, Map.of());
    var _ = desk.connect();
    var _ = desk.connect(sid, "");

    assertThat(check("%2B442079460018")).contains("\"allowed\":true", "\"low_risk\":true");
    assertThat(check("%2B14155552671")).contains("\"allowed\":false", "\"rule\":\"country\"");
    assertThat(check("%2B442079460105")).contains("\"rule\":\"loop\"");
    assertThat(check("%2B37126123456")).contains("\"low_risk\":false");
    assertThat(check("%2B449098790123")).contains("\"rule\":\"number_kind\"", "premium rate");
    assertThat(check("%2B881612345678")).contains("\"country\":\"001\"", "satellite");
    assertThat(check("%2B14159761234")).contains("\"rule\":\"number_kind\"", "976");
    assertThat(check("999")).contains("bare extension");
    assertThat(check("sip:desk@pbx.example.org"))
        .contains("\"sip_uri\":\"sip:desk@pbx.example.org\"", "\"allowed\":true")
        .contains("\"phone_number\":null", "\"country\":null", "\"kind\":null", "\"twilio\":null");
    assertThat(check("sip:900442079460018@pbx.example.org")).contains("\"rule\":\"outside_line\"");
    assertThat(check("sip:999@pbx.example.org")).contains("\"rule\":\"emergency\"");
    assertThat(check("%2B442079460018,,9,00881612")).contains("\"rule\":\"outside_line\"");
    assertThat(check("%2B442079460018,999")).contains("\"rule\":\"emergency\"");
    assertThat(check("%2B44999")).contains("is too short");
    assertThat(desk.api().get(MUSEUM + "/dialling-policy/check").getStatusCode()).isEqualTo(422);
  }

  @Test
  void changesTheDiallingPolicy() {
    var usual = desk.api().get(MUSEUM + "/dialling-policy");
    assertThat(usual.getBody()).contains("premium_rate", "\"stopped\":false", "\"version\":0");
    var changed =
        desk.api()
            .with("if-match", "\"0\"")
            .put(
                MUSEUM + "/dialling-policy",
                "{\"countries\": [\"FR\"], \"stopped\": true, \"concurrent_calls\": 3}");
    assertThat(changed.getStatusCode()).isEqualTo(200);
    assertThat(changed.getBody())
        .contains("\"concurrent_calls\":3", "\"effective_countries\":[\"FR\"]", "\"version\":1");
    assertThat(check("%2B33142345678")).contains("\"rule\":\"stopped\"");
    assertThat(desk.updatedBy("dialling-policy")).isEqualTo("administrator");
    assertThat(
            desk.api()
                .with("if-match", "\"0\"")
                .put(MUSEUM + "/dialling-policy", "{}")
                .getStatusCode())
        .isEqualTo(412);
    assertThat(
            desk.api()
                .put(MUSEUM + "/dialling-policy", "{\"minutes_per_call\": 999}")
                .getStatusCode())
        .isEqualTo(422);
  }

  @Test
  void keepsAStopThatAReplacementDoesNotLift() {
    assertThat(policy("{\"stopped\": true}")).contains("\"stopped\":true");

    assertThat(policy("{}")).contains("\"stopped\":true", "\"version\":2");
    assertThat(policy("{\"countries\": [\"FR\"]}")).contains("\"stopped\":true");
    assertThat(desk.api().put(MUSEUM + "/dialling-policy?validate_only=true", "{}").getBody())
        .contains("\"stopped\":true");

    assertThat(policy("{\"stopped\": false}")).contains("\"stopped\":false");
  }

  @Test
  void opensOutsideLinesAndClosesThemAgain() {
    var closed =
        "\"sip_hosts\":[],\"digits_after_answer\":\"extension\",\"outside_line_prefixes\":[]";
    assertThat(desk.api().get(MUSEUM + "/dialling-policy").getBody()).contains(closed);

    assertThat(
            policy(
                "{\"sip_hosts\": [\"Trunk.PSTN.twilio.com\", \"pbx.example.org\"],"
                    + " \"digits_after_answer\": \"any\", \"outside_line_prefixes\": [\"9\", \"0\"]}"))
        .contains(
            "\"sip_hosts\":[\"pbx.example.org\",\"trunk.pstn.twilio.com\"]",
            "\"digits_after_answer\":\"any\"",
            "\"outside_line_prefixes\":[\"0\",\"9\"]");
    assertThat(check("%2B442079460018,,9,00881612")).contains("\"allowed\":true");
    assertThat(check("%2B442079460018,,9,999")).contains("\"rule\":\"emergency\"");

    assertThat(policy("{}")).contains(closed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sip_hosts': ['localhost']}          | sip_hosts",
        "{'sip_hosts': ['127.0.0.1']}          | sip_hosts",
        "{'sip_hosts': ['0x7f000001']}         | sip_hosts",
        "{'sip_hosts': ['*.twilio.com']}       | sip_hosts",
        "{'sip_hosts': ['pbx.example.org.']}   | sip_hosts",
        "{'sip_hosts': 'pbx.example.org'}      | sip_hosts",
        "{'digits_after_answer': 'all'}        | digits_after_answer",
        "{'digits_after_answer': true}         | digits_after_answer",
        "{'outside_line_prefixes': ['']}       | outside_line_prefixes",
        "{'outside_line_prefixes': ['12345']}  | outside_line_prefixes",
        "{'outside_line_prefixes': ['#']}      | outside_line_prefixes",
        "{'calls_per_destination_per_hour': 3001} | calls_per_destination_per_hour",
        "{'concurrent_calls': 0, 'calls_per_caller_per_day': 101, 'minutes_per_call': 241} | concurrent_calls;calls_per_caller_per_day;minutes_per_call",
        "{'version': 7} | version",
        "{'effective_countries': ['FR']} | effective_countries"
      })
  void refusesAPolicyThatSaysNothingOrTooMuch(String policy, String fields) {
    var refused = desk.api().put(MUSEUM + "/dialling-policy", policy.replace('\'', '"'));

    assertThat(refused.getStatusCode()).isEqualTo(422);
    assertThat(fields.split(";"))
        .allSatisfy(field -> assertThat(refused.getBody()).contains("\"field\":\"" + field + "\""));
  }

  @Test
  void onlyWhoMayChangeTheProjectOpensOutsideLines() {
    var key =
        desk.api()
            .as(
                Map.of(
                    "name", "editor",
                    "project", "museum",
                    "scopes", "destinations:write numbers:write handoffs:write project:read"));

    assertThat(
            key.put(MUSEUM + "/dialling-policy", "{\"digits_after_answer\": \"any\"}")
                .getStatusCode())
        .isEqualTo(403);
  }

  private String policy(String json) {
    return desk.api().put(MUSEUM + "/dialling-policy", json).getBody();
  }

  @Test
  void showsAPolicyWithoutStoringItWhenRehearsing() {
    var tried =
        desk.api()
            .put(
                MUSEUM + "/dialling-policy?validate_only=true",
                "{\"countries\": [\"FR\"], \"refused_kinds\": [\"mobile\"]}");

    assertThat(tried.getStatusCode()).isEqualTo(200);
    assertThat(tried.getBody())
        .contains("\"effective_countries\":[\"FR\"]", "mobile", "premium_rate");
    assertThat(desk.api().get(MUSEUM + "/dialling-policy").getBody())
        .contains("\"version\":0", "\"effective_countries\":null")
        .doesNotContain("FR", "mobile");
    assertThat(
            desk.api()
                .put(
                    MUSEUM + "/dialling-policy?validate_only=true",
                    "{\"countries\": [\"Atlantis\"]}")
                .getStatusCode())
        .isEqualTo(422);
  }

  private String check(String number) {
    return desk.api().get(MUSEUM + "/dialling-policy/check?number=" + number).getBody();
  }
}
