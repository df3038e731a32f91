package io.callhandoffs.signing;

import java.util.Optional;
import java.util.regex.Pattern;

/// One of Twilio's shared keys: what an account's webhooks are signed with instead of its auth
/// token, where a rule of the account says so.
///
/// @param id Twilio's name for it, `webhooks_sharedkey_…`; it is no secret
public record SigningKey(String id, String secret) {

  private static final Pattern ID = Pattern.compile("webhooks_sharedkey_[0-9A-Za-z]{1,64}");

  /// Twilio makes them of 32 characters and more. A short one could be guessed.
  private static final Pattern SECRET = Pattern.compile("[!-~]{16,256}");

  public SigningKey {
    id = id(id);
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException("must be 16 to 256 letters, digits and signs");
    }
  }

  /// A key as somebody may have written it by hand; empty if it is none.
  public static Optional<SigningKey> find(String id, String secret) {
    return ID.matcher(id).matches() && SECRET.matcher(secret).matches()
        ? Optional.of(new SigningKey(id, secret))
        : Optional.empty();
  }

  /// `text`, if it is the id of a key.
  ///
  /// @throws IllegalArgumentException if it is not
  public static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must be webhooks_sharedkey_ and up to 64 letters and digits");
    }
    return text;
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
