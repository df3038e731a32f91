package io.callhandoffs.twilio;

import static io.callhandoffs.twilio.Documents.attribute;
import static io.callhandoffs.twilio.Documents.isAcceptedByTwiliosOwnParser;
import static io.callhandoffs.twilio.Documents.names;
import static io.callhandoffs.twilio.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent.Apologized;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.LocalAccount;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The answers when nothing is known but the request. There is no database here.
class FailSafeTest {

  private static final Map<String, String> FALLBACK = Map.of("FALLBACK_NUMBER", "+442079460001");
  private static final String HANDOFF = "hnd_" + "0123456789abcdef".repeat(2);

  @ParameterizedTest
  @CsvSource({
    "%2B14155550100, %2B14155550100",
    "anonymous,      %2B442079460000",
    "client:bob,     %2B442079460000",
    "'',             %2B442079460000",
  })
  void showsACallerIdThatACarrierAccepts(String from, String shown) {
    var document = answer(FALLBACK, "/voice/call", "", "To=%2B442079460000&From=" + from);

    assertThat(names(parse(document))).containsExactly("Response", "Say", "Dial", "Number");
    assertThat(attribute(parse(document), "Dial", "callerId")).isEqualTo(shown.replace("%2B", "+"));
    assertThat(attribute(parse(document), "Dial", "timeLimit")).isEqualTo("3600");
    assertThat(attribute(parse(document), "Dial", "action"))
        .startsWith("https://voice.example/voice/rescued?handoff=hnd_")
        .contains("&rang=%2B442079460001#rc=2");
  }

  @ParameterizedTest
  @CsvSource({
    "+449098790123,  premium-rate",
    "+19005550123,   premium-rate",
    "+14159765550,   premium-rate",
    "+881612345678,  satellite",
    "+4918012345678,  shared-cost",
    "+442079460,     not a number that exists",
    "999,            telephone number",
    "'+442079460018,,9,00881612345678', and nothing more",
    "sip:a@b.example, telephone number",
  })
  void refusesAFallbackNumberThatNoOwnerCouldSave(String number, String why) {
    var configured = new FallbackNumber(Optional.of(number));

    assertThat(configured.find()).isEmpty();
    assertThatThrownBy(configured::require)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({
    "/voice/handoff,    ordinal=1",
    "/voice/fallback,   ''",
    "/voice/unheard-of, ''",
    "/voice/call,       tries=2",
  })
  void apologizesWithoutAFallbackNumberAndHasThatNoted(String path, String query) {
    var document = answer(Map.of(), path, query, "CallSid=CA" + "1".repeat(32));

    assertThat(names(parse(document))).containsExactly("Response", "Say", "Redirect");
    assertThat(redirect(document)).startsWith("https://voice.example/voice/rescued?handoff=hnd_");
    var noted = request("/voice/rescued", query(redirect(document)), "CallStatus=in-progress");
    assertThat(Dialled.rescued(noted)).isEqualTo(new Apologized(Optional.empty()));
  }

  /// What is away for a moment must not cost the call.
  @ParameterizedTest
  @CsvSource({
    "/voice/call,        ''",
    "/voice/route,       handoff=H&turn=1",
    "/voice/handoff,     handoff=H",
    "/voice/dial-status, handoff=H&attempt=0",
  })
  void asksForPatienceTwiceWithoutAFallbackNumber(String path, String called) {
    var query = called.replace("=H", "=" + HANDOFF);
    var document = answer(Map.of(), path, query, "CallStatus=in-progress&DialCallStatus=busy");

    assertThat(names(parse(document))).containsExactly("Response", "Say", "Pause", "Redirect");
    assertThat(redirect(document))
        .startsWith("https://voice.example" + path + "?" + query)
        .contains("tries=1#rc=2");
    var second = answer(Map.of(), path, query(redirect(document)), "CallStatus=in-progress");
    var last = answer(Map.of(), path, query(redirect(second)), "CallStatus=in-progress");
    assertThat(names(parse(last))).containsExactly("Response", "Say", "Redirect");
    assertThat(redirect(last)).contains("/voice/rescued?handoff=hnd_").doesNotContain("rang=");
  }

  @Test
  void carriesOnWhatWasReportedOfTheDialBeforeAnApology() {
    var query = "handoff=" + HANDOFF + "&attempt=1&tries=2";
    var document =
        answer(Map.of(), "/voice/dial-status", query, "CallStatus=in-progress&DialCallStatus=busy");

    var noted = request("/voice/rescued", query(redirect(document)), "");
    assertThat(Dialled.rescued(noted))
        .isInstanceOfSatisfying(
            Apologized.class,
            apologized -> {
              var lost = apologized.lost().orElseThrow();
              assertThat(lost.attempt()).isEqualTo(1);
              assertThat(lost.result().status()).isEqualTo(Status.BUSY);
            });
  }

  @Test
  void comesBackToAnApologyUntilItIsNotedAndThenHangsUp() {
    var query = "handoff=" + HANDOFF;
    for (int tries = 1; tries <= 4; tries++) {
      var document = answer(Map.of(), "/voice/rescued", query, "CallStatus=in-progress");
      assertThat(names(parse(document))).containsExactly("Response", "Pause", "Redirect");
      query = query(redirect(document));
    }

    var last = answer(Map.of(), "/voice/rescued", query, "CallStatus=in-progress");
    assertThat(names(parse(last))).containsExactly("Response", "Hangup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "handoff=", "handoff=nobody's", "handoff=hnd_1&turn=x"})
  void ringsTheFallbackNumberWhateverTheUrlSaysOfTheHandoff(String query) {
    var document = answer(FALLBACK, "/voice/route", query, "To=%2B442079460000");

    assertThat(names(parse(document))).contains("Dial");
  }

  @ParameterizedTest
  @CsvSource({
    "From=%2B442079460001",
    "To=%2B442079460001",
  })
  void doesNotRingEitherEndOfTheCall(String params) {
    var document = answer(FALLBACK, "/voice/call", "", params);

    assertThat(names(parse(document))).containsExactly("Response", "Say", "Pause", "Redirect");
  }

  @Test
  void asksForAKeyOnTheDestinationsLine() {
    var query = "handoff=" + HANDOFF + "&attempt=2";

    var document = answer(Map.of(), "/voice/whisper", query, "");

    assertThat(names(parse(document)))
        .containsExactly("Response", "Gather", "Say", "Say", "Gather", "Say", "Hangup");
    assertThat(attribute(parse(document), "Gather", "action"))
        .startsWith("https://voice.example/voice/accept?" + query + "#");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "'', true", "2, true", "3, true", "11, true", "*, true"})
  void putsThroughForTheAcceptingKeyOnly(String keys, boolean hangsUp) {
    var document = answer(Map.of(), "/voice/accept", "", "Digits=" + keys);

    assertThat(names(parse(document)).contains("Hangup")).isEqualTo(hangsUp);
    assertThat(names(parse(document))).hasSize(hangsUp ? 2 : 1);
  }

  /// Nobody waits for an answer to these, and any would tell Twilio that they were taken.
  @ParameterizedTest
  @CsvSource({
    "/voice/status,      completed",
    "/voice/machine,     in-progress",
    "/voice/recorded,    in-progress",
    "/voice/recording,   completed",
    "/voice/dial-status, completed",
    "/voice/dial-status, canceled",
    "/voice/rescued,     completed",
  })
  void hasNoAnswerToAReport(String path, String callStatus) {
    var params = "CallStatus=" + callStatus + "&DialCallStatus=completed&DialBridged=true";

    assertThat(failSafe(FALLBACK).answer(request(path, "handoff=" + HANDOFF, params))).isEmpty();
  }

  @Test
  void saysGoodbyeToWhoHasLeftAMessage() {
    var document = answer(FALLBACK, "/voice/recording", "", "CallStatus=in-progress");

    assertThat(names(parse(document))).containsExactly("Response", "Say", "Hangup");
  }

  /// How the talk ended is in no other report.
  @Test
  void comesBackToTheEndOfATalkUntilItIsStored() {
    var query = "handoff=" + HANDOFF + "&attempt=2";
    var params =
        "CallStatus=in-progress&DialCallStatus=completed&DialBridged=true&DialCallDuration=61"
            + "&DialCallSid=CA1";

    var document = answer(FALLBACK, "/voice/dial-status", query, params);

    assertThat(names(parse(document))).containsExactly("Response", "Pause", "Redirect");
    var next = redirect(document);
    assertThat(next)
        .startsWith("https://voice.example/voice/dial-status?" + query)
        .contains("&status=completed&bridged=true&talked=61&tries=1#rc=2");
    var again = request("/voice/dial-status", query(next), "CallStatus=in-progress");
    assertThat(Dialled.result(again))
        .isEqualTo(Dialled.result(request("/voice/dial-status", query, params)));
    var last = query(next).replace("tries=1", "tries=4");
    assertThat(names(parse(answer(FALLBACK, "/voice/dial-status", last, "CallStatus=in-progress"))))
        .containsExactly("Response", "Say", "Hangup");
  }

  @Test
  void carriesOnWhatWasReportedOfTheDialBeforeARescue() {
    var query = "handoff=" + HANDOFF + "&attempt=1";
    var params = "CallStatus=in-progress&DialCallStatus=busy&To=%2B442079460000";

    var document = answer(FALLBACK, "/voice/dial-status", query, params);

    var action = attribute(parse(document), "Dial", "action");
    var over = request("/voice/rescued", query(action), "DialCallStatus=no-answer&DialCallSid=CA2");
    var rescued = (Rescued) Dialled.rescued(over);
    assertThat(rescued.address()).isEqualTo("+442079460001");
    assertThat(rescued.leg()).isEqualTo("CA2");
    assertThat(rescued.result().status()).isEqualTo(Status.NO_ANSWER);
    assertThat(rescued.lost().orElseThrow().attempt()).isEqualTo(1);
    assertThat(rescued.lost().orElseThrow().result().status()).isEqualTo(Status.BUSY);
  }

  @Test
  void ringsNobodyAfterARescueWhoseEndCouldNotBeTold() {
    var params =
        "ErrorCode=11200&ErrorUrl=https%3A%2F%2Fvoice.example%2Fvoice%2Frescued%3Frang%3D1";

    assertThat(names(parse(answer(FALLBACK, "/voice/fallback", "", params))))
        .containsExactly("Response", "Say", "Hangup");
  }

  @Test
  void saysNothingTwiceAfterAnApologyThatCouldNotBeNoted() {
    var params =
        "ErrorCode=11200&ErrorUrl=https%3A%2F%2Fvoice.example%2Fvoice%2Frescued%3Fhandoff%3D1";

    assertThat(names(parse(answer(FALLBACK, "/voice/fallback", "", params))))
        .containsExactly("Response", "Hangup");
  }

  private static String redirect(String document) {
    return parse(document).getElementsByTagName("Redirect").item(0).getTextContent();
  }

  private static String query(String url) {
    return url.substring(url.indexOf('?') + 1, url.indexOf('#'));
  }

  private static WebhookRequest request(String path, String query, String params) {
    return new WebhookRequest(
        path, Form.parse(query), Form.parse(params), "https://voice.example", false);
  }

  private static String answer(
      Map<String, String> variables, String path, String query, String params) {
    var document = failSafe(variables).answer(request(path, query, params)).orElseThrow();
    isAcceptedByTwiliosOwnParser(document);
    return document;
  }

  private static FailSafe failSafe(Map<String, String> more) {
    var variables = new HashMap<>(LocalAccount.environment());
    variables.putAll(more);
    variables.put("DESTINATIONS_TABLE", "destinations");
    variables.put("HANDOFFS_TABLE", "handoffs");
    variables.put("RETENTION_DAYS", "90");
    var environment = new Environment(variables);
    var database = new CrtClients(environment).database();
    var clock = Clock.systemUTC();
    var projects = new Projects(new Destinations(database, environment));
    return new FailSafe(
        environment, new CallControl(new Handoffs(database, environment, clock), projects));
  }
}
