package io.callhandoffs.twilio;

import io.callhandoffs.twilio.Verification.Reason;
import io.callhandoffs.twilio.Verification.Refused;
import io.callhandoffs.twilio.Verification.Signed;
import java.util.Optional;
import java.util.stream.Stream;

/// Verifies that Twilio sent a request, by its signature.
///
/// @param publicUrl where Twilio finds us, if it is configured, such as a custom domain or
///   CloudFront; without a slash at the end
record SignatureCheck(SigningAccounts accounts, Optional<String> publicUrl) {

  /// Whether Twilio sent the request. When nothing that is known has made its signature, the secret
  /// is read once more: it may just have been changed.
  Verification verify(UnverifiedRequest request) {
    var verification = check(request);
    return verification instanceof Refused(var reason, _, _)
            && reason == Reason.UNKNOWN
            && accounts.refresh()
        ? check(request)
        : verification;
  }

  void readSecret() {
    var _ = accounts.all();
  }

  private Verification check(UnverifiedRequest request) {
    try {
      return request.method().equals("POST") ? check(request, request.form()) : unreadable();
    } catch (IllegalArgumentException _) {
      // Broken base64 or a broken escape: Twilio sends neither.
      return unreadable();
    }
  }

  private static Refused unreadable() {
    return new Refused(Reason.MALFORMED, "Twilio sends nothing like it", Optional.empty());
  }

  private Verification check(UnverifiedRequest request, Form form) {
    var account = form.find("AccountSid").filter(sid -> accounts.find(sid).isPresent());
    var header = request.header(SignatureSettings.HEADER).orElse("");
    var fault = SignatureSettings.fault(header);
    if (request.header("x-twilio-signature").isEmpty()) {
      return new Refused(Reason.UNSIGNED, Refused.UNSIGNED, account);
    }
    if (fault.isPresent()) {
      return new Refused(Reason.MALFORMED, Refused.malformed(fault.get()), account);
    }
    var settings = SignatureSettings.parse(header);
    return signed(request, form, settings)
        .<Verification>map(signed -> new Signed(signed, settings))
        .orElseGet(() -> new Refused(Reason.UNKNOWN, Refused.unknown(settings), account));
  }

  private Optional<WebhookRequest> signed(
      UnverifiedRequest request, Form form, SignatureSettings settings) {
    return request.bodyIsVouchedFor()
        ? bases(request)
            .filter(base -> isSigned(base, request, form, settings))
            .findFirst()
            .map(base -> verified(request, form, base))
        : Optional.empty();
  }

  private boolean isSigned(
      String base, UnverifiedRequest request, Form form, SignatureSettings settings) {
    var query = request.rawQuery();
    var url = base + request.path() + (query.isEmpty() ? "" : "?" + query);
    var secrets = signers(request, form).flatMap(one -> one.secrets(settings)).distinct().toList();
    var signature = request.header("x-twilio-signature").orElse("");
    return TwilioSignature.isValid(signature, url, form, secrets, settings.hash());
  }

  private Stream<SigningAccount> signers(UnverifiedRequest request, Form form) {
    return request.isForm()
        ? form.find("AccountSid").flatMap(accounts::find).stream()
        : accounts.all().stream();
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
