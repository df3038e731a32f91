package io.callhandoffs.testing.secrets;

import io.callhandoffs.testing.secrets.Secret.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The local secrets, in memory, and in a file for the next start if there is one.
public final class SecretVault {

  private final Map<String, Secret> secrets = new LinkedHashMap<>();
  private final Optional<SecretsFile> file;

  private SecretVault(Optional<SecretsFile> file) {
    this.file = file;
    file.ifPresent(kept -> kept.read().forEach(this::put));
  }

  /// A vault whose secrets are lost when the process ends.
  public static SecretVault inMemory() {
    return new SecretVault(Optional.empty());
  }

  /// A vault with a file that only this user can read, and that need not exist yet.
  public static SecretVault in(Path file) {
    return new SecretVault(Optional.of(new SecretsFile(file)));
  }

  /// The current value of a secret, if it exists and is not scheduled for deletion.
  public synchronized Optional<String> value(String name) {
    return find(name)
        .filter(secret -> secret.deleted().isEmpty())
        .flatMap(secret -> secret.version(Optional.empty(), Optional.empty()))
        .map(Version::value);
  }

  /// Gives a secret, new or not, a new current value.
  public synchronized void set(String name, String value) {
    var now = Instant.now();
    var secret = find(name).orElseGet(() -> new Secret(name, now, List.of(), Optional.empty()));
    put(secret.put(UUID.randomUUID().toString(), value, now, List.of(Secret.CURRENT)));
    save();
  }

  /// A secret that exists and is not scheduled for deletion.
  synchronized Secret get(String name) {
    var secret = find(name).orElseThrow(SecretsError::notFound);
    if (secret.deleted().isPresent()) {
      throw SecretsError.invalid(
          "You can't perform this operation on the secret because it was marked for deletion.");
    }
    return secret;
  }

  synchronized Optional<Secret> find(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  synchronized Collection<Secret> all() {
    return List.copyOf(secrets.values());
  }

  synchronized void add(Secret secret) {
    if (secrets.containsKey(secret.name())) {
      throw SecretsError.exists(secret.name());
    }
    put(secret);
    save();
  }

  synchronized Secret change(String name, UnaryOperator<Secret> change) {
    var changed = change.apply(find(name).orElseThrow(SecretsError::notFound));
    put(changed);
    save();
    return changed;
  }

  synchronized void remove(String name) {
    secrets.remove(name);
    save();
  }

  private void put(Secret secret) {
    secrets.put(secret.name(), secret);
  }

  private void save() {
    file.ifPresent(kept -> kept.write(secrets.values()));
  }
}
