package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Each way that a call can go, through the simulated network: who is rung, what the caller gets,
/// and what the handoff records.
class WaysOfACallTest {

  private static final String PROJECT = "/v1/projects/default";
  private static final String SCHOOLS = "+442079460018";
  private static final String TICKETS = "+442079460021";
  private static final String PRESS = "sip:press@pbx.example.com";
  private static final String DESK = Museum.FRONT_DESK;

  private static final String FOR_SCHOOLS = "'says': ['I want to bring my class']";
  private static final String FOR_TICKETS = "'says': ['I need to change the date of my booking']";
  private static final String FOR_PRESS = "'says': ['I am writing for a newspaper']";
  private static final String FOR_VENUE = "'says': ['We are looking for a place for our wedding']";

  private static Machine machine;

  /// School visits has screening and falls back on tickets, the press office is a SIP address,
  /// venue hire is closed today, and callers whom no destination takes may leave a message.
  @BeforeAll
  static void open() {
    machine = Machine.start("memory", "museum");
    var tickets = machine.destination("Tickets");
    machine.change("School visits", "{'screening': 'press_key', 'fallbacks': ['" + tickets + "']}");
    machine.change("Press office", "{'number': '" + PRESS + "'}");
    var notToday = LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek();
    machine.change(
        "Venue hire",
        "{'hours': {'zone': 'UTC', 'weekly': {'%s': [{'from': '09:00', 'to': '17:00'}]}}}"
            .formatted(notToday.name().toLowerCase(Locale.ROOT)));
    var _ = machine.patch(PROJECT, "{'last_resort': {'type': 'voicemail'}}");
  }

  @AfterAll
  static void close() {
    machine.close();
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        way("answered", FOR_TICKETS, "reached", TICKETS, "completed", "Tickets accepted"),
        way(
            "answered, key 1",
            FOR_SCHOOLS,
            "reached",
            SCHOOLS,
            "completed",
            "School visits accepted"),
        way(
            "heard twice, then key 1",
            FOR_SCHOOLS + legs(SCHOOLS, "{'outcome': 'answers', 'presses': ['2', '1']}"),
            "reached",
            SCHOOLS,
            "completed",
            "School visits accepted"),
        way(
            "declined, key 3",
            FOR_SCHOOLS + legs(SCHOOLS, "{'outcome': 'answers', 'presses': ['3']}"),
            "reached",
            TICKETS,
            "completed",
            "School visits declined",
            "Tickets accepted"),
        way(
            "answered, no key",
            FOR_SCHOOLS + legs(SCHOOLS, "'ignores'"),
            "reached",
            TICKETS,
            "completed",
            "School visits not_accepted",
            "Tickets accepted"),
        way(
            "voicemail",
            FOR_SCHOOLS + legs(SCHOOLS, "'voicemail'"),
            "reached",
            TICKETS,
            "completed",
            "School visits not_accepted",
            "Tickets accepted"),
        way(
            "busy",
            FOR_SCHOOLS + legs(SCHOOLS, "'busy'"),
            "reached",
            TICKETS,
            "completed",
            "School visits busy",
            "Tickets accepted"),
        way(
            "no answer",
            FOR_SCHOOLS + legs(SCHOOLS, "'no_answer'"),
            "reached",
            TICKETS,
            "completed",
            "School visits no_answer",
            "Tickets accepted"),
        way(
            "failed",
            FOR_SCHOOLS + legs(SCHOOLS, "'failed'"),
            "reached",
            TICKETS,
            "completed",
            "School visits failed",
            "Tickets accepted"),
        way(
            "the fallback fails as well",
            FOR_SCHOOLS + legs(SCHOOLS, "'busy'", TICKETS, "'failed'"),
            "reached",
            DESK,
            "completed",
            "School visits busy",
            "Tickets failed",
            "Front desk accepted"),
        way(
            "nobody at all",
            FOR_SCHOOLS + legs(SCHOOLS, "'busy'", TICKETS, "'failed'", DESK, "'no_answer'"),
            "message_left",
            "",
            "failed",
            "School visits busy",
            "Tickets failed",
            "Front desk no_answer"),
        way("SIP, answered", FOR_PRESS, "reached", PRESS, "completed", "Press office accepted"),
        way(
            "SIP 486",
            FOR_PRESS + legs(PRESS, "{'outcome': 'failed', 'sip_code': 486}"),
            "reached",
            DESK,
            "completed",
            "Press office busy 486",
            "Front desk accepted"),
        way(
            "SIP 480",
            FOR_PRESS + legs(PRESS, "{'outcome': 'no_answer', 'sip_code': 480}"),
            "reached",
            DESK,
            "completed",
            "Press office no_answer 480",
            "Front desk accepted"),
        way(
            "SIP 404",
            FOR_PRESS + legs(PRESS, "{'outcome': 'failed', 'sip_code': 404}"),
            "reached",
            DESK,
            "completed",
            "Press office failed 404",
            "Front desk accepted"),
        way(
            "the caller leaves before speaking",
            FOR_SCHOOLS + ", 'hangs_up': 'before_speaking'",
            "caller_left",
            "",
            "abandoned"),
        way(
            "the caller leaves while it rings",
            FOR_SCHOOLS + ", 'hangs_up': 'ringing'",
            "caller_left",
            "",
            "abandoned",
            "School visits caller_left"),
        way(
            "the caller leaves during the whisper",
            FOR_SCHOOLS + ", 'hangs_up': 'whisper'",
            "caller_left",
            "",
            "abandoned",
            "School visits caller_left"),
        way(
            "the caller leaves after a talk",
            FOR_SCHOOLS + ", 'hangs_up': 'talking'",
            "reached",
            SCHOOLS,
            "completed",
            "School visits accepted"),
        way(
            "closed",
            FOR_VENUE,
            "reached",
            DESK,
            "completed",
            "Venue hire skipped_closed",
            "Front desk accepted"));
  }

  /// @param reached the address that the caller talked to, or nothing
  /// @param attempts the destinations that were tried, how that ended, and the SIP code if there is
  ///   one
  private static Arguments way(
      String name, String call, String outcome, String reached, String state, String... attempts) {
    return arguments(name, "{" + call + "}", outcome, reached, state, List.of(attempts));
  }

  private static String legs(String... addressesAndWhatTheyDo) {
    var legs = Stream.<String>builder();
    for (int i = 0; i < addressesAndWhatTheyDo.length; i += 2) {
      var _ = legs.add("'" + addressesAndWhatTheyDo[i] + "': " + addressesAndWhatTheyDo[i + 1]);
    }
    return ", 'destinations': {" + String.join(", ", legs.build().toList()) + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void givesTheExpectedOutcomeAndAttempts(
      String name,
      String json,
      String outcome,
      String reached,
      String state,
      List<String> attempts) {
    var call = machine.call(json.replace('\'', '"'));
    var handoff = machine.handoffOf(call);

    assertThat(call.path("outcome").asString()).as(name).isEqualTo(outcome);
    assertThat(call.path("reached").asString("")).isEqualTo(reached);
    assertThat(call.path("steps").toString()).doesNotContain("\"error\":\"");
    assertThat(handoff.path("state").asString()).isEqualTo(state);
    assertThat(attempts(handoff)).isEqualTo(attempts);
    assertThat(handoff.path("attempts").valueStream())
        .allSatisfy(attempt -> assertThat(attempt.path("why").asString()).isNotBlank());
    assertThat(handoff.path("history").path(0).path("state").asString()).isEqualTo("initiated");
    assertThat(handoff.path("history").valueStream().toList().getLast().path("state").asString())
        .isEqualTo(state);
    assertThat(handoff.path("call_ended_at").isNull()).isFalse();
  }

  /// Each destination that was tried, and how that ended.
  static List<String> attempts(JsonNode handoff) {
    return handoff
        .path("attempts")
        .valueStream()
        .map(attempt ->
            attempt.path("destination").path("name").asString()
                + " "
                + attempt.path("outcome").asString("open")
                + (hasFailedWithACode(attempt) ? " " + attempt.path("sip_code").asInt() : ""))
        .toList();
  }

  private static boolean hasFailedWithACode(JsonNode attempt) {
    return attempt.path("sip_code").isNumber() && attempt.path("sip_code").asInt() != 200;
  }

  @Test
  void recordsAMessageWhenNobodyAnswers() {
    var call =
        machine.call(
            ("{" + FOR_TICKETS + legs(TICKETS, "'busy'", DESK, "'no_answer'") + "}")
                .replace('\'', '"'));
    var handoff = machine.handoffOf(call);

    assertThat(handoff.path("ending").asString()).isEqualTo("voicemail");
    assertThat(handoff.path("recording").asString()).startsWith("https://");
  }

  @Test
  void explainsWhyEachDestinationWasRung() {
    var call = machine.call(("{" + FOR_SCHOOLS + legs(SCHOOLS, "'busy'") + "}").replace('\'', '"'));
    var attempts = machine.handoffOf(call).path("attempts");

    assertThat(attempts.path(0).path("how").asString()).isEqualTo("matched");
    assertThat(attempts.path(0).path("confidence").asDouble()).isPositive();
    assertThat(attempts.path(1).path("how").asString()).isEqualTo("fallback");
    assertThat(attempts.path(1).path("why").asString()).contains("School visits");
  }
}
