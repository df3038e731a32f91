package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.RequestSigner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How an account's webhooks are signed.
///
/// @param algorithm `HMAC_SHA1`, `HMAC_SHA256`, or `none`
/// @param key the id of the shared key whose secret it is; empty for the account's auth token
public record Signing(String algorithm, String secret, Optional<String> key) {

  static final String NONE = "none";

  /// As all webhooks are signed unless a rule of the account says otherwise.
  public static Signing byToken(String token) {
    return new Signing(RequestSigner.SHA1, token, Optional.empty());
  }

  /// With a shared key that nobody knows yet.
  static Signing byNewKey(String algorithm) {
    return new Signing(
        algorithm, Sid.secret(), Optional.of("webhooks_sharedkey_" + Sid.random("")));
  }

  /// The headers of a request's signature.
  public Map<String, String> headers(String url, Map<String, String> params) {
    var headers = new HashMap<String, String>();
    if (!algorithm.equals(NONE)) {
      headers.put("X-Twilio-Signature", RequestSigner.sign(algorithm, secret, url, params));
      key.ifPresent(id ->
          headers.put(
              "X-Twilio-Webhooks-Signature-Settings", "key=" + id + ",algorithm=" + algorithm));
    }
    return headers;
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "Signing[" + algorithm + ", " + key + "]";
  }
}
