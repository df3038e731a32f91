package io.callhandoffs.numbers;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.twilio.rest.ApiKey;
import java.util.Optional;
import java.util.regex.Pattern;

/// An account's credentials, as a client sends them. They are never sent back.
///
/// @param token the auth token; it can be left out where it is known, or signs nothing
/// @param key an API key; without it one is made with the token
/// @param signingKeys all of the account's shared keys; without it they stay as they are
record TwilioCredentials(
    String account, Optional<String> token, Optional<ApiKey> key, Optional<SentKeys> signingKeys) {

  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-f]{32}");
  private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{16,64}");
  private static final Pattern KEY = Pattern.compile("SK[0-9a-f]{32}");

  static TwilioCredentials of(Fields fields) {
    var account =
        fields.required(
            "account_sid", JsonType.TEXT, text -> matching(ACCOUNT, text, "AC and 32 hex digits"));
    var token =
        fields.optional(
            "auth_token", JsonType.TEXT, text -> matching(TOKEN, text, "letters and digits"));
    var key = key(fields);
    var signingKeys = SentKeys.of(fields);
    fields.rejectIfInvalid();
    return new TwilioCredentials(account.orElseThrow(), token, key, signingKeys);
  }

  private static Optional<ApiKey> key(Fields fields) {
    var sid =
        fields.optional(
            "api_key_sid", JsonType.TEXT, text -> matching(KEY, text, "SK and 32 hex digits"));
    var secret =
        fields.optional(
            "api_key_secret", JsonType.TEXT, text -> matching(TOKEN, text, "letters and digits"));
    if (sid.isPresent() != secret.isPresent()) {
      fields.reject(
          sid.isPresent() ? "api_key_secret" : "api_key_sid",
          "is required, because a key is a SID and its secret");
    }
    return sid.flatMap(id -> secret.map(one -> new ApiKey(id, one)));
  }

  private static String matching(Pattern pattern, String text, String expected) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("must be " + expected);
    }
    return text;
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "Credentials[" + account + "]";
  }
}
