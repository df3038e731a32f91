package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The owner of another account, who signs correctly with its token, tries to read and to change
/// another project's calls.
class StrangersTest {

  private static final String THEIRS = "AC" + "b".repeat(32);
  private static final String THEIR_TOKEN = TestSecrets.of("theirs");
  private static final String FALLBACK = "+442079460099";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;
  private Telephone phone;

  @BeforeEach
  void open() {
    connectAccounts("[\"museum\"]", "[\"theirs\"]");
    museum = new Museum(dynamo, clock, "museum");
    var _ = museum.add("Front desk", DESK);
    museum.connect(Telephone.CALLED, Telephone.ACCOUNT);
    phone = Telephone.beside(dynamo, secrets, clock, Map.of("FALLBACK_NUMBER", FALLBACK));
  }

  /// @param ours the projects that are connected to the museum's account, as the secret has them
  /// @param theirs those of the other account
  private void connectAccounts(String ours, String theirs) {
    secrets.put(
        Telephone.SECRET_ID,
        """
        {"accounts": {
          "%s": {"current": "%s", "projects": %s},
          "%s": {"current": "%s", "projects": %s}}}
        """
            .formatted(Telephone.ACCOUNT, Telephone.TOKEN, ours, THEIRS, THEIR_TOKEN, theirs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/voice/call", "/voice/handoff?ordinal=1"})
  void refusesCallsToAnotherAccountsNumber(String door) {
    assertRefused(phone.serve(forged(door)));
    assertThat(museum.find(phone.handoff())).isEmpty();
  }

  @Test
  void acceptsCallsOfTheNumbersOwnAccount() {
    assertThat(phone.rings()).contains("<Gather");
    assertThat(museum.handoff(phone.handoff()).project()).hasToString("museum");
  }

  @Test
  void takesCallsToANumberWithoutAnAccountFromItsProjectsAccountsOnly() {
    museum.connect(Telephone.CALLED);

    assertRefused(phone.serve(forged("/voice/call")));
    assertThat(museum.find(phone.handoff())).isEmpty();
    assertThat(phone.rings()).contains("<Gather");
    assertThat(museum.handoff(phone.handoff()).project()).hasToString("museum");
  }

  /// Numbers that nobody has connected belong to the default project, and only an account of that
  /// project can be called at one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ["default"]           | ["theirs"]  | 200 | 403
          ["museum", "default"] | []          | 200 | 403
          ["museum"]            | ["default"] | 403 | 200
          ["default"]           | ["default"] | 200 | 200
          []                    | ["theirs"]  | 200 | 403
          ["museum"]            | ["theirs"]  | 403 | 403
          []                    | []          | 403 | 403
          """)
  void takesCallsToUnknownNumbersFromTheDefaultProjectsAccountsOnly(
      String oursAre, String theirsAre, int ours, int theirs) {
    connectAccounts(oursAre, theirsAre);

    for (var called : List.of("+442079460777", "client:x", "sip:a@example.com", "")) {
      for (var door : List.of("/voice/call", "/voice/handoff?ordinal=1")) {
        assertThat(status(door, called, Telephone.ACCOUNT, Telephone.TOKEN))
            .as(called)
            .isEqualTo(ours);
        assertThat(status(door, called, THEIRS, THEIR_TOKEN)).as(called).isEqualTo(theirs);
      }
    }
  }

  private int status(String door, String called, String account, String token) {
    var request =
        TwilioRequest.to(door)
            .with("AccountSid", account)
            .with("CallSid", account.replace("AC", "CA"))
            .with("From", Telephone.CALLER)
            .with("To", called)
            .with("CallStatus", "in-progress")
            .signedWith(token);
    return phone.serve(request).getStatusCode();
  }

  @Test
  void changesNothingForAnotherAccountsWebhooks() {
    var schools = museum.add("School visits", SCHOOLS);
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    var before = museum.handoff(phone.handoff());

    assertRefused(phone.serve(forged("/voice/dial-status" + phone.about(0))));
    assertRefused(phone.serve(forged("/voice/accept" + phone.about(0))));
    assertThat(phone.hears(forged("/voice/status"))).isEqualTo("<Response/>");

    assertThat(museum.handoff(phone.handoff())).isEqualTo(before);
  }

  @Test
  void neverRingsTheCachedDefaultForAnotherAccount() {
    var _ = phone.rings();

    assertThat(phone.post("/voice/fallback", Map.of("CallStatus", "in-progress"))).contains(DESK);
    assertThat(phone.hears(forged("/voice/fallback"))).contains(FALLBACK).doesNotContain(DESK);

    dynamo.stop();
    assertThat(phone.hears(forged("/voice/call"))).contains(FALLBACK).doesNotContain(DESK);
  }

  private static TwilioRequest forged(String target) {
    return TwilioRequest.to(target)
        .with("AccountSid", THEIRS)
        .with("CallSid", Telephone.sid(1))
        .with("From", Telephone.CALLER)
        .with("To", Telephone.CALLED)
        .with("CallStatus", target.equals("/voice/status") ? "completed" : "in-progress")
        .with("Digits", "1")
        .with("DialCallStatus", "completed")
        .with("DialBridged", "false")
        .signedWith(THEIR_TOKEN);
  }

  private static void assertRefused(APIGatewayV2HTTPResponse response) {
    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(response.getBody()).isNull();
  }
}
