package io.callhandoffs.local;

import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How the simulated Twilio signs its webhooks: `POST /local/signing` has it sign by a new shared
/// key, which it shows once, or by nothing; `DELETE` by the account's token again.
record SigningSite(LocalTwilio twilio, String account)
    implements Function<LocalRequest, LocalResponse> {

  static final String PATH = "/local/signing";

  private static final Set<String> ALGORITHMS = Set.of("HMAC_SHA1", "HMAC_SHA256", "none");

  @Override
  public LocalResponse apply(LocalRequest request) {
    return switch (request.method()) {
      case "POST" ->
          signBy(LocalJson.object(request.body()).path("algorithm").asString("HMAC_SHA256"));
      case "DELETE" -> {
        twilio.signByToken(account);
        yield LocalResponse.empty(204);
      }
      default ->
          LocalResponse.problem(
              405, "Method Not Allowed", "POST signs by a shared key, DELETE by the token");
    };
  }

  private LocalResponse signBy(String algorithm) {
    if (!ALGORITHMS.contains(algorithm)) {
      return LocalResponse.problem(
          400, "Bad Request", "algorithm is HMAC_SHA256, HMAC_SHA1 or none");
    }
    var signing = twilio.signBy(account, algorithm);
    return LocalResponse.json(
        200,
        Map.of(
            "id", signing.key().orElse(""),
            "secret", signing.secret(),
            "algorithm", signing.algorithm()));
  }
}
