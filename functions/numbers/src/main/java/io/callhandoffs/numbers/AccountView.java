package io.callhandoffs.numbers;

import io.callhandoffs.signing.LastSignature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A connected account, without its credentials.
///
/// @param status Twilio's word for it, or `unknown` while Twilio does not answer
/// @param signingKeys the shared keys that its webhooks may be signed with
/// @param lastSignature the last right one; null before the first
/// @param fallbackUrl what Twilio asks when we fail, if that is not one of our own addresses
record AccountView(
    String accountSid,
    String friendlyName,
    String status,
    String apiKeySid,
    String connectedBy,
    Instant connectedAt,
    List<KeyView> signingKeys,
    Optional<SignatureView> lastSignature,
    Optional<String> fallbackUrl) {

  record KeyView(String id) {}

  /// @param signingKey the id of the shared key; null for the account's auth token
  record SignatureView(Optional<String> signingKey, Instant seenAt) {}

  static AccountView of(
      LinkedAccount linked,
      String status,
      Optional<LastSignature> last,
      Optional<String> fallbackUrl) {
    var account = linked.account();
    return new AccountView(
        account.account(),
        account.friendlyName(),
        status,
        account.key().sid(),
        account.connectedBy(),
        account.connectedAt(),
        linked.signing().keys().stream().map(key -> new KeyView(key.id())).toList(),
        last.map(seen -> new SignatureView(seen.key(), seen.at())),
        fallbackUrl);
  }
}
