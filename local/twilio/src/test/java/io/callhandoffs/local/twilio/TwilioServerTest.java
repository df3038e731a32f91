package io.callhandoffs.local.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.TestSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local Twilio, as seen by a plain HTTP client.
class TwilioServerTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String ACCOUNT = "AC" + "1".repeat(32);
  private static final String SUBACCOUNT = "AC" + "2".repeat(32);
  private static final String TOKEN = TestSecrets.of("museum");
  private static final String HOME = "/2010-04-01/Accounts/" + ACCOUNT;
  private static final String NUMBERS = HOME + "/IncomingPhoneNumbers.json";
  private static final String BUYS = "PhoneNumber=%2B442079460105";

  private final LocalTwilio twilio = new LocalTwilio(LiveCalls.NONE);
  private final TwilioServer server = new TwilioServer(twilio, 0);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void open() {
    twilio.open(ACCOUNT, "The museum", TOKEN);
    twilio.openSubaccount(SUBACCOUNT, ACCOUNT, "Its shop", TestSecrets.of("shop"));
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic bm8gY29sb24=", "Bearer abc"})
  void answers401WithoutValidCredentials(String header) throws Exception {
    isRefused(send("GET", NUMBERS, "", header), 401, 20003, "Authenticate");
  }

  @Test
  void acceptsOnlyTheAccountsOwnTokensAndKeys() throws Exception {
    var secret = TestSecrets.of("key");
    var key = twilio.addKey(ACCOUNT, secret);

    assertThat(send("GET", NUMBERS, "", basic(ACCOUNT, TOKEN)).statusCode()).isEqualTo(200);
    assertThat(send("GET", NUMBERS, "", basic(key, secret)).statusCode()).isEqualTo(200);
    isRefused(send("GET", NUMBERS, "", basic(ACCOUNT, secret)), 401, 20003, "Authenticate");
    isRefused(send("GET", NUMBERS, "", basic(key, TOKEN)), 401, 20003, "Authenticate");
    // A main account sees its sub-accounts with its token, but not with a key; never the other way.
    var shop = NUMBERS.replace(ACCOUNT, SUBACCOUNT);
    assertThat(send("GET", shop, "", basic(ACCOUNT, TOKEN)).statusCode()).isEqualTo(200);
    isRefused(send("GET", shop, "", basic(key, secret)), 401, 20003, "Authenticate");
    isRefused(
        send("GET", NUMBERS, "", basic(SUBACCOUNT, TestSecrets.of("shop"))),
        401,
        20003,
        "Authenticate");
  }

  @Test
  void createsKeysWithATokenOnly() throws Exception {
    var made = json(post(HOME + "/Keys.json", "FriendlyName=ours"));
    var header = basic(made.path("sid").asString(), made.path("secret").asString());

    assertThat(made.path("friendly_name").asString()).isEqualTo("ours");
    assertThat(send("GET", NUMBERS, "", header).statusCode()).isEqualTo(200);
    isRefused(send("POST", HOME + "/Keys.json", "", header), 403, 20003, "Permission");
    twilio.forbidKeys(ACCOUNT);
    isRefused(post(HOME + "/Keys.json", ""), 403, 20003, "Permission");
  }

  @Test
  void signsWithTheSecondTokenOnceItIsPromoted() throws Exception {
    var second = json(post("/v1/AuthTokens/Secondary", "")).path("secondary_auth_token").asString();

    assertThat(send("GET", NUMBERS, "", basic(ACCOUNT, second)).statusCode()).isEqualTo(200);
    assertThat(twilio.signingToken(ACCOUNT)).isEqualTo(TOKEN);
    assertThat(post("/v1/AuthTokens/Secondary", "").statusCode()).isEqualTo(400);

    assertThat(post("/v1/AuthTokens/Promote", "").statusCode()).isEqualTo(200);
    assertThat(twilio.signingToken(ACCOUNT)).isEqualTo(second);
    isRefused(get(NUMBERS), 401, 20003, "Authenticate");
  }

  @Test
  void namesTheNextPage() throws Exception {
    for (int i = 0; i < 5; i++) {
      var _ = twilio.own(ACCOUNT, "+44207946020" + i, Map.of());
    }

    var first = json(get(NUMBERS + "?PageSize=2"));
    var second = json(get(first.path("next_page_uri").asString()));
    var third = json(get(second.path("next_page_uri").asString()));

    assertThat(first.path("previous_page_uri").isNull()).isTrue();
    assertThat(numbers(first)).isEqualTo("+442079460200 +442079460201");
    assertThat(numbers(second)).isEqualTo("+442079460202 +442079460203");
    assertThat(numbers(third)).isEqualTo("+442079460204");
    assertThat(third.path("next_page_uri").isNull()).isTrue();
    assertThat(numbers(json(get(third.path("previous_page_uri").asString()))))
        .isEqualTo(numbers(second));
    // A page's number alone, without its token, gives the first page.
    assertThat(numbers(json(get(NUMBERS + "?PageSize=2&Page=1")))).isEqualTo(numbers(first));
    assertThat(get(NUMBERS + "?PageSize=1001").statusCode()).isEqualTo(400);
    assertThat(get(NUMBERS + "?PageSize=2&PageToken=PAX").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "PhoneNumber=%2B442079461999, 21422, Not Available",
    "PhoneNumber=%2B441632960105, 21631, AddressSid",
    "PhoneNumber=%2B493055526005&AddressSid=AD1, 21649, Bundle",
    "'', 21421, required",
    "PhoneNumber=%2B442079460105&VoiceFallbackUrl=https://x.example, 21405, without a VoiceUrl",
    "PhoneNumber=%2B442079460105&VoiceUrl=https://x.example&VoiceMethod=PUT, 21403, VoiceMethod"
  })
  void refusesWithTwiliosErrors(String form, int code, String message) throws Exception {
    isRefused(post(NUMBERS, form), 400, code, message);
    assertThat(twilio.owned(ACCOUNT)).isEmpty();
  }

  @Test
  void offersNoNumberThatAnAccountHas() throws Exception {
    var offers = HOME + "/AvailablePhoneNumbers/GB/Local.json?InLocality=London";
    assertThat(get(offers).body()).contains("+442079460105");

    var _ = twilio.own(ACCOUNT, "+442079460105", Map.of());

    assertThat(get(offers).body()).contains("+442079460106").doesNotContain("+442079460105");
    isRefused(post(NUMBERS, BUYS), 400, 21422, "Not Available");
  }

  @Test
  void answers404ForUnknownResources() throws Exception {
    isRefused(get(HOME + "/IncomingPhoneNumbers/PN1.json"), 404, 20404, "was not found");
    isRefused(get(HOME + "/Messages.json"), 404, 20404, "was not found");
    isRefused(post(HOME + "/Calls/CA1.json", "Status=completed"), 404, 20404, "was not found");
  }

  @ParameterizedTest
  @CsvSource({
    "From=%2B442079460105&Twiml=x, 21201, No 'To'",
    "To=%2B442079460018&Twiml=x, 21213, No 'From'",
    "To=%2B442079460018&From=%2B442079460106&Twiml=x, 21210, not yet verified",
    "To=%2B442079460018&From=%2B442079460105, 21205, Url",
    "To=%2B442079460018&From=%2B442079460105&Url=mailto:x, 21205, Url",
    "To=%2B442079460018&From=%2B442079460105&Twiml=x&Timeout=long, 20001, Invalid"
  })
  void refusesToMakeACallWithTwiliosErrors(String form, int code, String message) throws Exception {
    var _ = twilio.own(ACCOUNT, "+442079460105", Map.of());
    isRefused(post(HOME + "/Calls.json", form), 400, code, message);
  }

  @Test
  void answersTooLateWhenSlow() throws Exception {
    plan(Fault.Kind.SLOW);
    var impatient = request("POST", NUMBERS, BUYS, basic(ACCOUNT, TOKEN));

    assertThatThrownBy(() ->
            http.send(impatient.timeout(Duration.ofMillis(500)).build(), BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY, 429, 20429, false",
    "ERROR_BEFORE, 500, 20500, false",
    "ERROR_AFTER, 500, 20500, true"
  })
  void failsBeforeOrAfterTheEffect(Fault.Kind kind, int status, int code, boolean done)
      throws Exception {
    plan(kind);

    isRefused(post(NUMBERS, BUYS), status, code, "");

    assertThat(twilio.owned(ACCOUNT)).hasSize(done ? 1 : 0);
    assertThat(post(NUMBERS, BUYS).statusCode()).isEqualTo(done ? 400 : 201);
  }

  @Test
  void answers502InHtmlLikeAProxy() throws Exception {
    plan(Fault.Kind.HTML_502);

    var answer = post(NUMBERS, BUYS);

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("content-type")).contains("text/html");
    assertThat(answer.body()).startsWith("<html>");
    assertThat(twilio.owned(ACCOUNT)).isEmpty();
  }

  @Test
  void breaksTheConnectionAfterTheEffect() throws Exception {
    plan(Fault.Kind.RESET_AFTER);

    assertThatThrownBy(() -> post(NUMBERS, BUYS)).isInstanceOf(IOException.class);

    assertThat(twilio.owned(ACCOUNT)).hasSize(1);
  }

  @Test
  void failsOnlyTheRequestsOfTheFault() throws Exception {
    twilio.faults().plan(new Fault(Fault.Kind.ERROR_BEFORE, 2, "GET", "IncomingPhoneNumbers"));

    assertThat(get(HOME + ".json").statusCode()).isEqualTo(200);
    assertThat(get(NUMBERS).statusCode()).isEqualTo(500);
    assertThat(get(NUMBERS).statusCode()).isEqualTo(500);
    assertThat(get(NUMBERS).statusCode()).isEqualTo(200);
  }

  @Test
  void continuesFromItsFileAfterARestart(@TempDir Path folder) throws Exception {
    var file = Optional.of(folder.resolve("twilio.json"));
    var before = new LocalTwilio(LiveCalls.NONE, file);
    before.open(ACCOUNT, "The museum", TOKEN);
    String key;
    try (var first = new TwilioServer(before, 0)) {
      var bought = http.send(at(first, "POST", NUMBERS, BUYS, TOKEN), BodyHandlers.ofString());
      assertThat(bought.statusCode()).isEqualTo(201);
      key = before.addKey(ACCOUNT, TestSecrets.of("key"));
      var sid = json(bought).path("sid").asString();
      var url = HOME + "/IncomingPhoneNumbers/" + sid + ".json";
      var told = at(first, "POST", url, "VoiceUrl=https://x.example/%7B%7D&TrunkSid=", TOKEN);
      assertThat(http.send(told, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    var after = new LocalTwilio(LiveCalls.NONE, file);
    after.open(ACCOUNT, "The museum", TOKEN);

    var sid = after.find(ACCOUNT, "+442079460105").orElseThrow();
    assertThat(after.settings(ACCOUNT, sid)).isEqualTo(before.settings(ACCOUNT, sid));
    assertThat(after.keys(ACCOUNT)).containsExactly(key);
    assertThat(Files.getPosixFilePermissions(file.get()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var second = new TwilioServer(after, 0)) {
      var again = http.send(at(second, "POST", NUMBERS, BUYS, TOKEN), BodyHandlers.ofString());
      assertThat(json(again).path("code").asInt()).isEqualTo(21422);
    }
  }

  private static HttpRequest at(
      TwilioServer server, String method, String path, String form, String token) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("authorization", basic(ACCOUNT, token))
        .method(method, BodyPublishers.ofString(form))
        .build();
  }

  private void plan(Fault.Kind kind) {
    twilio.faults().plan(Fault.once(kind, "POST", "IncomingPhoneNumbers"));
  }

  private static void isRefused(HttpResponse<String> answer, int status, int code, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    var body = json(answer);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("code").asInt()).isEqualTo(code);
    assertThat(body.path("message").asString()).contains(message);
    assertThat(body.path("more_info").asString())
        .isEqualTo("https://www.twilio.com/docs/errors/" + code);
  }

  private static String numbers(JsonNode page) {
    return page.path("incoming_phone_numbers")
        .valueStream()
        .map(number -> number.path("phone_number").asString())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "", basic(ACCOUNT, TOKEN));
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return send("POST", path, Optional.ofNullable(form).orElse(""), basic(ACCOUNT, TOKEN));
  }

  private HttpResponse<String> send(String method, String path, String form, String authorization)
      throws Exception {
    return http.send(request(method, path, form, authorization).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(
      String method, String path, String form, String authorization) {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(form));
    return authorization.isEmpty() ? request : request.header("authorization", authorization);
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }
}
