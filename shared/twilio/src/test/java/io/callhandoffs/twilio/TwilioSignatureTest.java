package io.callhandoffs.twilio;

import static io.callhandoffs.testing.RequestSigner.hmac;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.callhandoffs.digest.Hmac;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {

  private static final String TOKEN = "12345";
  private static final String URL = "https://voice.example.com/voice/call";

  /// Parts of parameters as callers, carriers and names bring them.
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "0",
          " ",
          "  ",
          "+",
          "%",
          "%2B",
          "&",
          "=",
          "'",
          "\"",
          "<",
          "é",
          "ß",
          "日本",
          "\uD83D\uDE00",
          "\t",
          "\n",
          "?",
          "#",
          "/",
          ";",
          "~",
          "*",
          "");

  /// Twilio's own example, from its documentation.
  @Test
  void acceptsTheDocumentedExample() {
    var params =
        Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212"));

    assertThat(
            isValid(
                "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                new Form(params),
                List.of(TOKEN)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTwiliosOwnValidatorOnRandomRequests(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      var params = params(random);
      var url = URL + (random.nextBoolean() ? "" : "?handoff=" + random.nextInt() + "&attempt=0");
      var right = hmac(TOKEN, url + joined(params));
      var sent = random.nextInt(4) > 0 ? right : damaged(right, random);

      assertThat(isValid(sent, url, form(encoded(params)), List.of(TOKEN)))
          .as("%s %s", url, params)
          .isEqualTo(new RequestValidator(TOKEN).validate(url, params, sent))
          .isEqualTo(sent.equals(right));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "=",
        "0/KCTR6DLpKmkAf8muzZqo1nDgQ",
        "not base64 at all \u0000 \uD83D\uDE00"
      })
  void refusesAMalformedSignature(String garbage) {
    assertThat(isValid(garbage, URL, Form.EMPTY, List.of(TOKEN))).isFalse();
  }

  @Test
  void refusesASignatureOfAnotherUrlAnotherTokenOrOtherParameters() {
    var form = form("From=%2B14155550100&SpeechResult=tickets");
    var message = "From+14155550100SpeechResulttickets";

    assertThat(isValid(hmac(TOKEN, URL + message), URL, form, List.of(TOKEN))).isTrue();
    assertThat(isValid(hmac("54321", URL + message), URL, form, List.of(TOKEN))).isFalse();
    assertThat(isValid(hmac(TOKEN, URL + "/" + message), URL, form, List.of(TOKEN))).isFalse();
    assertThat(isValid(hmac(TOKEN, URL + message + "!"), URL, form, List.of(TOKEN))).isFalse();
    assertThat(isValid(hmac(TOKEN, URL + message), URL, form, List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://voice.example.com/x,      https://voice.example.com:443/x",
    "https://voice.example.com:8443/x, https://voice.example.com/x",
    "https://voice.example.com:443/x,  https://voice.example.com/x",
    "https://user:pass@voice.example.com/x, https://user:pass@voice.example.com:443/x",
    "https://user:1@voice.example.com:443/x, https://user:1@voice.example.com/x",
    "https://voice.example.com/a@b:1/x, https://voice.example.com:443/a@b:1/x",
    "http://localhost:3000/x,          http://localhost/x",
    "http://localhost/x,               http://localhost:80/x",
  })
  void acceptsAPortThatTwilioWritesOrLeavesOut(String ours, String twilios) {
    assertThat(isValid(hmac(TOKEN, ours), ours, Form.EMPTY, List.of(TOKEN))).isTrue();
    assertThat(isValid(hmac(TOKEN, twilios), ours, Form.EMPTY, List.of(TOKEN))).isTrue();
  }

  @Test
  void refusesAnotherPort() {
    var signature = hmac(TOKEN, "https://voice.example.com:444/x");

    assertThat(isValid(signature, "https://voice.example.com/x", Form.EMPTY, List.of(TOKEN)))
        .isFalse();
  }

  /// Twilio's validator for Java takes the URL apart and loses the escapes.
  @ParameterizedTest
  @ValueSource(
      strings = {"/x?a=%2Bb%20c&y=%C3%A9&z=%26", "/x?name=O'Hara+%27&q=%3F", "/a%2Fb?c=%25"})
  void keepsEscapesWhereTwilioWritesThePort(String target) {
    var ours = "https://voice.example.com" + target;
    var signature = hmac(TOKEN, "https://voice.example.com:443" + target);

    assertThat(isValid(signature, ours, Form.EMPTY, List.of(TOKEN))).isTrue();
    assertThat(new RequestValidator(TOKEN).validate(ours, Map.of(), signature)).isFalse();
  }

  /// Twilio's validator for Java cannot be given a second value at all.
  @Test
  void sortsRepeatedParametersAndCountsTheSameValueOnce() {
    var form = form("b=2&a=z&b=1&b=2");

    assertThat(isValid(hmac(TOKEN, URL + "azb1b2"), URL, form, List.of(TOKEN))).isTrue();
    assertThat(isValid(hmac(TOKEN, URL + "azb2b1b2"), URL, form, List.of(TOKEN))).isFalse();
  }

  @Test
  void keepsBlanksAndNeverTrims() {
    var form = form("FromCity=&Body=+a++&Empty");

    assertThat(form.values())
        .isEqualTo(Map.of("FromCity", List.of(""), "Body", List.of(" a  "), "Empty", List.of("")));
    assertThat(isValid(hmac(TOKEN, URL + "Body a  EmptyFromCity"), URL, form, List.of(TOKEN)))
        .isTrue();
  }

  @Test
  void sortsNamesByCaseAsUnixDoes() {
    var signature = hmac(TOKEN, URL + "B1a2b3");

    assertThat(isValid(signature, URL, form("b=3&a=2&B=1"), List.of(TOKEN))).isTrue();
  }

  @Test
  void triesEveryTokenOfARotation() {
    var tokens = List.of("current", "pending", "previous");

    for (var token : tokens) {
      assertThat(isValid(hmac(token, URL), URL, Form.EMPTY, tokens)).isTrue();
    }
    assertThat(isValid(hmac("older", URL), URL, Form.EMPTY, tokens)).isFalse();
  }

  @Test
  void acceptsATokenLongerThanABlockOfTheHash() {
    var longToken = "k".repeat(100);

    assertThat(isValid(hmac(longToken, URL), URL, Form.EMPTY, List.of(longToken))).isTrue();
  }

  private static boolean isValid(String signature, String url, Form form, List<String> tokens) {
    return TwilioSignature.isValid(signature, url, form, tokens, Hmac.SHA1);
  }

  private static Form form(String encoded) {
    return Form.parse(encoded);
  }

  private static Map<String, String> params(Random random) {
    var params = new TreeMap<String, String>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      params.put("P" + text(random) + i, text(random));
    }
    return params;
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(6), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  private static String joined(Map<String, String> params) {
    return params.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue())
        .collect(Collectors.joining());
  }

  private static String encoded(Map<String, String> params) {
    return params.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String damaged(String signature, Random random) {
    int at = random.nextInt(signature.length() - 1);
    char other = signature.charAt(at) == 'A' ? 'B' : 'A';
    return signature.substring(0, at) + other + signature.substring(at + 1);
  }
}
