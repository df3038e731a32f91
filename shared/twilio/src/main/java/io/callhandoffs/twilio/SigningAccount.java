package io.callhandoffs.twilio;

import io.callhandoffs.signing.SigningKey;
import io.callhandoffs.store.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one account at Twilio may have signed with, and the projects that are connected to it.
///
/// @param tokens its auth tokens: the current one and, during a rotation, the next and the previous
/// @param keys its shared keys, the secret by the id
/// @param projects none if the account was put into the secret by hand
record SigningAccount(List<String> tokens, Map<String, String> keys, Set<String> projects) {

  /// Longer than Twilio takes to repeat a request.
  private static final Duration PREVIOUS_ACCEPTED_FOR = Duration.ofHours(1);

  static SigningAccount read(Attributes item, Instant now) {
    return new SigningAccount(tokens(item, now), keys(item), Set.copyOf(item.strings("projects")));
  }

  /// A key that somebody has mistyped must not keep all the others from being used.
  private static Map<String, String> keys(Attributes item) {
    return item
        .list(
            "signing_keys", key -> SigningKey.find(key.string("id", ""), key.string("secret", "")))
        .stream()
        .flatMap(Optional::stream)
        .collect(
            Collectors.toUnmodifiableMap(SigningKey::id, SigningKey::secret, (_, last) -> last));
  }

  /// A blank token would be a key that everybody knows.
  private static List<String> tokens(Attributes item, Instant now) {
    var previous =
        item.findTime("previous_since")
                .filter(since -> since.plus(PREVIOUS_ACCEPTED_FOR).isBefore(now))
                .isPresent()
            ? Optional.<String>empty()
            : item.find("previous");
    return Stream.of(item.find("current"), item.find("pending"), previous)
        .flatMap(Optional::stream)
        .filter(token -> !token.isBlank())
        .toList();
  }

  /// What may have made a signature of which `settings` tell.
  Stream<String> secrets(SignatureSettings settings) {
    return settings.key().map(key -> Stream.ofNullable(keys.get(key))).orElseGet(tokens::stream);
  }

  /// Only how many there are.
  @Override
  public String toString() {
    return "SigningAccount[" + tokens.size() + " tokens, keys " + keys.keySet() + "]";
  }
}
