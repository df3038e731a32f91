package io.callhandoffs.tables.access;

import io.callhandoffs.access.ApiKey;
import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.Principal;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Secrets;
import java.time.Clock;
import java.util.Optional;

/// All keys to the API: the administrator's, and those that were given out.
public final class ApiKeys {

  /// Longer than any key that we make; hashing more would be work for strangers.
  private static final int MAX_KEY_LENGTH = 200;

  private final AdminKey admin;
  private final AccessKeys access;

  /// As the environment names them: `ADMIN_KEY_SECRET`, `ACCESS_TABLE`.
  public ApiKeys(Database database, Secrets secrets, Environment environment, Clock clock) {
    var secret = new JsonSecret(secrets, environment.require("ADMIN_KEY_SECRET"));
    this.admin = new AdminKey(secret, clock);
    this.access = new AccessKeys(database, environment, clock);
  }

  /// The principal of a key, if it is one.
  public Optional<Principal> caller(String key) {
    return key.isBlank() || key.length() > MAX_KEY_LENGTH || ApiKey.isMistyped(key)
        ? Optional.empty()
        : caller(KeyHash.of(key));
  }

  /// Looks for a key that nobody has among those that were given out.
  public void rehearse() {
    var _ = access.find(KeyHash.of(""));
  }

  /// The secret is read again only for a key that nothing else knows, which is rare.
  private Optional<Principal> caller(KeyHash key) {
    if (admin.isKnownAs(key)) {
      return Optional.of(Principal.administrator());
    }
    return access
        .find(key)
        .or(() -> admin.is(key) ? Optional.of(Principal.administrator()) : Optional.empty());
  }
}
