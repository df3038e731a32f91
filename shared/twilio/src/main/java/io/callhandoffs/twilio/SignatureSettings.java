package io.callhandoffs.twilio;

import io.callhandoffs.digest.Hmac;
import io.callhandoffs.signing.SigningKey;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/// How a request says that it is signed. It chooses key and hash, and nothing else.
///
/// @param key the id of one of the account's shared keys; without it the auth token signs
record SignatureSettings(Optional<String> key, Hmac hash) {

  static final String HEADER = "x-twilio-webhooks-signature-settings";

  /// A request without the header is signed with the account's auth token.
  static final SignatureSettings TOKEN = new SignatureSettings(Optional.empty(), Hmac.SHA1);

  private static final Set<String> NAMES = Set.of("key", "algorithm");

  /// Reads `key=webhooks_sharedkey_…,algorithm=HMAC_SHA256`; without an algorithm it is SHA-1.
  /// Other names are left alone, as in Twilio's own libraries. A blank header is as good as none.
  ///
  /// @throws IllegalArgumentException if it names no key, or anything twice, or an algorithm that
  ///   is not known; the message says so, and quotes at most a name that is one of Twilio's
  static SignatureSettings parse(String header) {
    if (header.isBlank()) {
      return TOKEN;
    }
    var values = new HashMap<String, String>();
    for (var part : header.split(",", -1)) {
      var pair = part.strip().split("=", 2);
      if (pair.length < 2) {
        throw new IllegalArgumentException("has a part without a value");
      }
      if (NAMES.contains(pair[0]) && values.put(pair[0], pair[1]) != null) {
        throw new IllegalArgumentException("has the " + pair[0] + " twice");
      }
    }
    var key = Optional.ofNullable(values.get("key"));
    return new SignatureSettings(
        Optional.of(key(key.orElse(""))), hash(values.getOrDefault("algorithm", "HMAC_SHA1")));
  }

  /// What is wrong with a header, if anything is.
  static Optional<String> fault(String header) {
    try {
      var _ = parse(header);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static String key(String text) {
    try {
      return SigningKey.id(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("has a key that " + e.getMessage(), e);
    }
  }

  private static Hmac hash(String algorithm) {
    return switch (algorithm) {
      case "HMAC_SHA1" -> Hmac.SHA1;
      case "HMAC_SHA256" -> Hmac.SHA256;
      default ->
          throw new IllegalArgumentException(
              "has an algorithm that is neither HMAC_SHA1 nor HMAC_SHA256");
    };
  }
}
