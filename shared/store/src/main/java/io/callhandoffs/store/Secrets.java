package io.callhandoffs.store;

import java.util.Optional;

/// A Secrets Manager, to be read.
public interface Secrets {

  /// The current value of a secret; empty if there is none, or it is about to be deleted.
  ///
  /// @param id the secret's name or ARN
  /// @throws StoreException if Secrets Manager does not answer or refuses
  Optional<String> find(String id);
}
