package io.callhandoffs.twilio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lets in what Twilio has signed, and nothing else.
///
/// @param publicUrl where Twilio finds us, if that is configured: a custom domain, CloudFront
record Gate(SigningTokens tokens, Optional<String> publicUrl) {

  Gate {
    publicUrl = publicUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  /// The request, if Twilio sent it. When no token matches, the secret is read once more: it may
  /// just have been rotated.
  Optional<WebhookRequest> admit(Delivery delivery) {
    return check(delivery).or(() -> tokens.refresh() ? check(delivery) : Optional.empty());
  }

  void readSecret() {
    var _ = tokens.all();
  }

  /// With a token that is nobody's.
  static void checkSignature() {
    var form = Form.parse("CallSid=CA0&AccountSid=AC0");
    var _ = Signature.isValid("0", "https://voice.example/voice/call", form, List.of("0"));
  }

  private Optional<WebhookRequest> check(Delivery delivery) {
    var signature = delivery.header("x-twilio-signature");
    if (signature.isEmpty() || !delivery.method().equals("POST")) {
      return Optional.empty();
    }
    try {
      var form = delivery.form();
      return delivery.bodyIsVouchedFor()
          ? bases(delivery)
              .filter(base -> isSigned(signature.get(), base, delivery, form))
              .findFirst()
              .map(base -> request(delivery, form, base))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      // Broken base64 or a broken escape: Twilio sends neither.
      return Optional.empty();
    }
  }

  private boolean isSigned(String signature, String base, Delivery delivery, Form form) {
    var query = delivery.rawQuery();
    var url = base + delivery.path() + (query.isEmpty() ? "" : "?" + query);
    return Signature.isValid(signature, url, form, candidates(delivery, form));
  }

  private List<String> candidates(Delivery delivery, Form form) {
    return delivery.isForm()
        ? form.find("AccountSid").map(tokens::of).orElse(List.of())
        : tokens.all();
  }

  /// The configured address, and AWS's own word for the one that was called; each with the API's
  /// stage, where that has a name, and without, since a custom domain may hide it.
  private Stream<String> bases(Delivery delivery) {
    var domain = delivery.domain();
    var scheme = isThisMachine(domain) ? "http://" : "https://";
    return Stream.concat(publicUrl.stream(), Stream.of(scheme + domain))
        .flatMap(origin -> Stream.of(origin + delivery.stage(), origin))
        .distinct();
  }

  /// AWS serves nothing without TLS; the local stack does.
  private static boolean isThisMachine(String domain) {
    return domain.equals("localhost") || domain.startsWith("localhost:");
  }

  private WebhookRequest request(Delivery delivery, Form form, String base) {
    var direct = delivery.cameByFunctionUrl() && publicUrl.filter(base::equals).isEmpty();
    return new WebhookRequest(delivery.path(), delivery.query(), form, base, direct);
  }
}
