package io.callhandoffs.secret;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Secrets;
import io.callhandoffs.store.json.PlainJson;
import java.util.Optional;

/// A secret that holds a JSON object.
///
/// @param id the secret's name or ARN
public record JsonSecret(Secrets secrets, String id) {

  /// What the secret holds now.
  ///
  /// @throws IllegalStateException if there is no such secret, or it holds no JSON object
  public Attributes read() {
    return find()
        .orElseThrow(() -> new IllegalStateException("There is no secret " + id + " to be read"));
  }

  /// What the secret holds now; empty if there is none, or it is about to be deleted.
  ///
  /// @throws IllegalStateException if it holds no JSON object; the message does not quote it
  public Optional<Attributes> find() {
    return secrets.find(id).map(json -> PlainJson.find(json).orElseThrow(this::noObject));
  }

  private IllegalStateException noObject() {
    return new IllegalStateException("The secret " + id + " does not hold a JSON object");
  }
}
