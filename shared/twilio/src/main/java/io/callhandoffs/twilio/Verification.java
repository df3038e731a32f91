package io.callhandoffs.twilio;

import java.util.Optional;

/// Whether Twilio sent a request.
sealed interface Verification {

  /// It did, and signed it as `settings` say.
  record Signed(WebhookRequest request, SignatureSettings settings) implements Verification {}

  /// Nothing shows that it did.
  ///
  /// @param account the connected account that it claims to be of, if it does: then its owner may
  ///   be losing calls
  record Refused(Reason reason, String why, Optional<String> account) implements Verification {

    static final String UNSIGNED =
        "it is not signed (X-Twilio-Signature is missing), and so nothing shows that Twilio sent it;"
            + " a Webhooks rule at Twilio must not have the signature type none";

    static String malformed(String fault) {
      return "its X-Twilio-Webhooks-Signature-Settings "
          + fault
          + "; look at the Webhooks rules of the account at Twilio";
    }

    static String unknown(SignatureSettings settings) {
      return settings
          .key()
          .map(key ->
              "the shared key "
                  + key
                  + " has not signed it as it is known here; send it among signing_keys (PUT"
                  + " …/twilio)")
          .orElse(
              "no auth token that is known here has signed it; connect the account again with its"
                  + " primary one (PUT …/twilio)");
    }
  }

  /// Why a request is refused.
  enum Reason {
    /// It has no signature at all.
    UNSIGNED,
    /// It is none that Twilio sends.
    MALFORMED,
    /// Nothing that is known here has made its signature. Something newer may have.
    UNKNOWN
  }
}
