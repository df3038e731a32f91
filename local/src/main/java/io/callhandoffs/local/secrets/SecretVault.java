package io.callhandoffs.local.secrets;

import io.callhandoffs.local.http.Json;
import io.callhandoffs.local.secrets.Secret.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The secrets of this machine, in memory and, if there is a file, kept there for the next start.
public final class SecretVault {

  private final Map<String, Secret> secrets = new LinkedHashMap<>();
  private final Optional<Path> file;

  private SecretVault(Optional<Path> file) {
    this.file = file;
  }

  /// Secrets that are forgotten.
  public static SecretVault inMemory() {
    return new SecretVault(Optional.empty());
  }

  /// Secrets that only this user can read, in a file that need not exist yet.
  public static SecretVault in(Path file) {
    var vault = new SecretVault(Optional.of(file));
    if (Files.exists(file)) {
      try {
        Json.read(Files.readAllBytes(file)).forEach(secret -> vault.put(read(secret)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return vault;
  }

  /// The current value of a secret, if there is such a secret.
  public synchronized Optional<String> value(String name) {
    return find(name)
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

  /// A secret that is there, and not about to be deleted.
  synchronized Secret get(String name) {
    var secret = find(name).orElseThrow(Refused::notFound);
    if (secret.deleted().isPresent()) {
      throw Refused.invalid(
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

  synchronized Secret add(Secret secret) {
    if (secrets.containsKey(secret.name())) {
      throw Refused.exists(secret.name());
    }
    put(secret);
    save();
    return secret;
  }

  synchronized Secret change(String name, UnaryOperator<Secret> change) {
    var changed = change.apply(find(name).orElseThrow(Refused::notFound));
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
    file.ifPresent(target -> {
      try {
        var draft =
            Files.createTempFile(
                target.getParent(),
                "secrets",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, Json.bytes(secrets.values().stream().map(SecretVault::write).toList()));
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Map<String, Object> write(Secret secret) {
    return Map.of(
        "name",
        secret.name(),
        "created",
        secret.created().toString(),
        "deleted",
        secret.deleted().map(Instant::toString).orElse(""),
        "versions",
        secret.versions().stream()
            .map(version ->
                Map.of(
                    "id",
                    version.id(),
                    "value",
                    version.value(),
                    "created",
                    version.created().toString(),
                    "stages",
                    version.stages()))
            .toList());
  }

  private static Secret read(JsonNode secret) {
    var deleted = secret.path("deleted").asString("");
    return new Secret(
        secret.path("name").asString(),
        Instant.parse(secret.path("created").asString()),
        secret.path("versions").valueStream().map(SecretVault::version).toList(),
        deleted.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(deleted)));
  }

  private static Version version(JsonNode version) {
    return new Version(
        version.path("id").asString(),
        version.path("value").asString(),
        Instant.parse(version.path("created").asString()),
        version.path("stages").valueStream().map(JsonNode::asString).toList());
  }
}
