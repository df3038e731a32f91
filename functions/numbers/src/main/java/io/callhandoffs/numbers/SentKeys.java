package io.callhandoffs.numbers;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.signing.SigningKey;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An account's shared keys, as a client sends them: all that there are to be. One that is known
/// already needs no secret, since nobody can read it here.
record SentKeys(List<Sent> keys) {

  /// Two are enough to replace one by another; some have a rule for each address.
  static final int MAX_KEYS = 10;

  private static final String FIELD = "signing_keys";

  private static final JsonType<JsonNode> LIST =
      new JsonType<>(
          "must be a list", node -> node.isArray() ? Optional.of(node) : Optional.empty());

  /// One of them.
  ///
  /// @param key with its secret; without it, one that is known
  private record Sent(String id, Optional<SigningKey> key) {}

  /// The keys, if the client says anything about them.
  static Optional<SentKeys> of(Fields fields) {
    if (fields.optional(FIELD, LIST, list -> list).isEmpty()) {
      return Optional.empty();
    }
    var keys = fields.objects(FIELD, SentKeys::sent);
    if (keys.size() > MAX_KEYS) {
      fields.reject(FIELD, "must be at most " + MAX_KEYS + " keys");
    }
    if (keys.stream().map(Sent::id).distinct().count() < keys.size()) {
      fields.reject(FIELD, "must have each id once");
    }
    return Optional.of(new SentKeys(keys));
  }

  private static Optional<Sent> sent(Fields fields) {
    var id = fields.required("id", JsonType.TEXT, SigningKey::id);
    var secret = fields.optional("secret", JsonType.TEXT, text -> text);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return secret.isEmpty()
        ? Optional.of(new Sent(id.get(), Optional.empty()))
        : fields
            .attempt("secret", () -> new SigningKey(id.get(), secret.get()))
            .map(key -> new Sent(id.get(), Optional.of(key)));
  }

  /// The keys with their secrets.
  ///
  /// @param known those that the account has now
  List<SigningKey> completed(List<SigningKey> known) {
    return keys.stream().map(sent -> sent.key().orElseGet(() -> known(sent.id(), known))).toList();
  }

  private static SigningKey known(String id, List<SigningKey> known) {
    return known.stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Failure.invalid(FIELD, "needs the secret of " + id));
  }
}
