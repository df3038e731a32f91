package io.callhandoffs.twilio;

import io.callhandoffs.digest.Hmac;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.signing.SigningKey;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A webhook as Twilio would send it about a call that nobody made, by which we check whether
/// callers would be answered. It is verified, decided and rendered as any other, and leaves nothing
/// behind; no fail-safe answers it.
///
/// @param url where it goes, with its query
public record RehearsedWebhook(String url, Form form) {

  /// Those that can be rehearsed: a caller is there, and then says something.
  static final Set<String> PATHS = Set.of("/voice/call", "/voice/route");

  private static final String PARAMETER = "rehearsal";

  /// A caller whose number is withheld.
  private static final String STRANGER = "anonymous";

  static boolean isNamedBy(Form query) {
    return query.find(PARAMETER).isPresent();
  }

  /// Somebody calls a number.
  ///
  /// @param voice the address of the voice webhooks
  /// @param account the Twilio account that has the number
  public static RehearsedWebhook call(String voice, String account, PhoneNumber number) {
    return new RehearsedWebhook(
        voice + "/voice/call?" + PARAMETER + "=1", form(account, number, "ringing"));
  }

  /// The same caller says what they want.
  ///
  /// @param routing the address of the webhook that understands
  public static RehearsedWebhook saying(
      String words, String routing, String account, PhoneNumber number) {
    return new RehearsedWebhook(
        routing + "/voice/route?turn=1&" + PARAMETER + "=1",
        form(account, number, "in-progress").with("SpeechResult", words));
  }

  private static Form form(String account, PhoneNumber number, String status) {
    return Form.EMPTY
        .with("AccountSid", account)
        .with("CallSid", CallSid.NOBODYS.value())
        .with("CallStatus", status)
        .with("Direction", "inbound")
        .with("From", STRANGER)
        .with("To", number.e164());
  }

  /// Where it goes, without what only it has.
  public String address() {
    return url.split("\\?", 2)[0];
  }

  /// The verbs of TwiML, and what is in them, in their order.
  public static List<String> verbs(String twiMl) {
    return Outline.verbs(twiMl).stream().map(verb -> verb.split(" ", 2)[0]).toList();
  }

  /// Its body, in `application/x-www-form-urlencoded`.
  public String body() {
    return form.encoded();
  }

  /// The headers that sign it with an account's auth token.
  public Map<String, String> signedWith(String token) {
    return Map.of("x-twilio-signature", TwilioSignature.of(url, form, token, Hmac.SHA1));
  }

  /// The headers that sign it with one of an account's shared keys.
  public Map<String, String> signedWith(SigningKey key) {
    return Map.of(
        "x-twilio-signature",
        TwilioSignature.of(url, form, key.secret(), Hmac.SHA256),
        SignatureSettings.HEADER,
        "key=" + key.id() + ",algorithm=HMAC_SHA256");
  }
}
