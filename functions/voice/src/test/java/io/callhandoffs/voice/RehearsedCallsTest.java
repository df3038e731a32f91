package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Checks of ours that callers are answered, which must leave nothing behind; and those who would
/// like their calls to leave nothing behind, or to hear what others' callers hear.
class RehearsedCallsTest {

  private static final String THEIRS = "AC" + "b".repeat(32);
  private static final String THEIR_TOKEN = TestSecrets.of("theirs");
  private static final String NOBODYS = CallSid.NOBODYS.value();
  private static final String REHEARSED = "/voice/call?rehearsal=1";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;
  private Telephone phone;

  @BeforeEach
  void open() {
    secrets.put(
        Telephone.SECRET_ID,
        """
        {"accounts": {
          "%s": {"current": "%s", "projects": ["museum"]},
          "%s": {"current": "%s", "projects": ["theirs"]}}}
        """
            .formatted(Telephone.ACCOUNT, Telephone.TOKEN, THEIRS, THEIR_TOKEN));
    museum = new Museum(dynamo, clock, "museum");
    var _ = museum.add("Front desk", DESK);
    museum.connect(Telephone.CALLED, Telephone.ACCOUNT);
    phone = Telephone.beside(dynamo, secrets, clock, Map.of("FALLBACK_NUMBER", "+442079460099"));
  }

  private static TwilioRequest rings(String target, String call) {
    return rings(target, call, Telephone.ACCOUNT, Telephone.TOKEN);
  }

  private static TwilioRequest rings(String target, String call, String account, String token) {
    return TwilioRequest.to(target)
        .with("AccountSid", account)
        .with("CallSid", call)
        .with("CallStatus", "ringing")
        .with("From", Telephone.CALLER)
        .with("To", Telephone.CALLED)
        .signedWith(token);
  }

  /// All items of all tables that a call could write to.
  private List<Map<String, AttributeValue>> stored() {
    return Stream.of("HandoffsTable", "NumbersTable", "DestinationsTable", "StatisticsTable")
        .flatMap(table ->
            dynamo.client().scan(scan -> scan.tableName(dynamo.table(table))).items().stream())
        .toList();
  }

  private int status(TwilioRequest request) {
    return phone.serve(request).getStatusCode();
  }

  @Test
  void answersAsACallerWouldHearItAndLeavesNothingBehind() {
    var before = stored();
    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(phone.hears(rings(REHEARSED, NOBODYS))).contains("<Gather", "Front desk");
      assertThat(log.lines()).noneMatch(line -> line.contains("_aws"));
      assertThat(log.entries())
          .noneSatisfy(entry -> assertThat(entry.about()).containsKey(LogField.HANDOFF));
    }
    assertThat(stored()).isEqualTo(before);
  }

  /// A caller's call has a SID of Twilio's, whatever stands in the address that the number has
  /// there. Our SID without the address is a call like any other as well.
  @ParameterizedTest
  @CsvSource({
    "/voice/call?rehearsal=1, 1",
    "/voice/call?rehearsal=1&rehearsal=1, 1",
    "/voice/call?rehearsal=, 1",
    "/voice/call, 0",
    "/voice/call?REHEARSAL=1, 0",
    "/voice/call?other=rehearsal, 0",
  })
  void takesDownEveryOtherCall(String target, int sid) {
    var call = Telephone.sid(sid);
    assertThat(phone.hears(rings(target, call))).contains("<Gather");
    assertThat(museum.find("hnd_" + call.substring(2))).isPresent();
  }

  /// What a caller can choose is what they say, press, and are called.
  @ParameterizedTest
  @ValueSource(
      strings = {"SpeechResult", "Digits", "From", "FromCity", "CallerName", "ForwardedFrom"})
  void takesDownTheCallOfSomebodyWhoSaysThatItIsNone(String field) {
    var said =
        rings("/voice/call", Telephone.sid(1)).with(field, "x&CallSid=" + NOBODYS + "&rehearsal=1");
    assertThat(phone.hears(said)).contains("<Gather");
    assertThat(museum.find(phone.handoff())).isPresent();
  }

  @Test
  void refusesWhoeverMayNotCallTheNumber() {
    var before = stored();
    assertThat(status(rings(REHEARSED, NOBODYS, THEIRS, THEIR_TOKEN))).isEqualTo(403);
    assertThat(status(rings(REHEARSED, NOBODYS, Telephone.ACCOUNT, THEIR_TOKEN))).isEqualTo(403);
    assertThat(status(rings(REHEARSED, NOBODYS).header("x-twilio-signature", ""))).isEqualTo(403);
    // Signed without that part of the address.
    var bare = rings("/voice/call", NOBODYS).signature();
    assertThat(status(rings(REHEARSED, NOBODYS).header("x-twilio-signature", bare))).isEqualTo(403);
    assertThat(stored()).isEqualTo(before);
  }

  /// A caller would be put through to the fallback number; a check must see that it is broken.
  @Test
  void showsThatTheDatabaseIsAway() {
    assertThat(phone.rings()).contains("<Gather");
    dynamo.stop();
    assertThat(status(rings(REHEARSED, NOBODYS))).isEqualTo(503);
    assertThat(phone.call(2).rings()).contains("<Dial");
  }

  /// Elsewhere the parameter means nothing.
  @Test
  void dealsWithReportsAsEver() {
    var _ = phone.hears(rings("/voice/call", NOBODYS));
    var over = rings("/voice/status?rehearsal=1", NOBODYS);
    assertThat(phone.hears(over.with("CallStatus", "completed"))).isEqualTo("<Response/>");
  }
}
