package io.callhandoffs.twilio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Verifies that Twilio sent a request, by its signature.
///
/// @param publicUrl where Twilio finds us, if it is configured, such as a custom domain or
///   CloudFront; without a slash at the end
record SignatureCheck(SigningTokens tokens, Optional<String> publicUrl) {

  /// The request, if Twilio sent it. When no token matches, the secret is read once more: it may
  /// just have been rotated.
  Optional<WebhookRequest> verify(UnverifiedRequest request) {
    return check(request).or(() -> tokens.refresh() ? check(request) : Optional.empty());
  }

  void readSecret() {
    var _ = tokens.all();
  }

  /// Checks a signature with a made-up token.
  static void checkSignature() {
    var form = Form.parse("CallSid=CA0&AccountSid=AC0");
    var _ = TwilioSignature.isValid("0", "https://voice.example/voice/call", form, List.of("0"));
  }

  private Optional<WebhookRequest> check(UnverifiedRequest request) {
    var signature = request.header("x-twilio-signature");
    if (signature.isEmpty() || !request.method().equals("POST")) {
      return Optional.empty();
    }
    try {
      var form = request.form();
      return request.bodyIsVouchedFor()
          ? bases(request)
              .filter(base -> isSigned(signature.get(), base, request, form))
              .findFirst()
              .map(base -> verified(request, form, base))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      // Broken base64 or a broken escape: Twilio sends neither.
      return Optional.empty();
    }
  }

  private boolean isSigned(String signature, String base, UnverifiedRequest request, Form form) {
    var query = request.rawQuery();
    var url = base + request.path() + (query.isEmpty() ? "" : "?" + query);
    return TwilioSignature.isValid(signature, url, form, candidates(request, form));
  }

  private List<String> candidates(UnverifiedRequest request, Form form) {
    return request.isForm()
        ? form.find("AccountSid").map(tokens::of).orElse(List.of())
        : tokens.all();
  }

  /// The configured address, and the one that AWS says was called; each with the API's stage, if
  /// that has a name, and without it, since a custom domain may hide it.
  private Stream<String> bases(UnverifiedRequest request) {
    var domain = request.domain();
    var scheme = isThisMachine(domain) ? "http://" : "https://";
    return Stream.concat(publicUrl.stream(), Stream.of(scheme + domain))
        .flatMap(origin -> Stream.of(origin + request.stage(), origin))
        .distinct();
  }

  /// AWS serves only over TLS; the local stack does not.
  private static boolean isThisMachine(String domain) {
    return domain.equals("localhost") || domain.startsWith("localhost:");
  }

  private WebhookRequest verified(UnverifiedRequest request, Form form, String base) {
    var direct = request.cameByFunctionUrl() && publicUrl.filter(base::equals).isEmpty();
    return new WebhookRequest(request.path(), request.query(), form, base, direct);
  }
}
