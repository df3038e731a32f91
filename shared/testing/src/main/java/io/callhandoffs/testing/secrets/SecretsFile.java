package io.callhandoffs.testing.secrets;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.secrets.Secret.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Secrets in a file that only this user can read.
record SecretsFile(Path path) {

  /// The secrets of an earlier start; none if the file does not exist yet.
  List<Secret> read() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      return LocalJson.read(Files.readAllBytes(path)).valueStream().map(SecretsFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes all secrets or, if that breaks off, none.
  void write(Collection<Secret> secrets) {
    try {
      var draft =
          Files.createTempFile(
              path.getParent(),
              "secrets",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(draft, LocalJson.bytes(secrets.stream().map(SecretsFile::write).toList()));
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> write(Secret secret) {
    return Map.of(
        "name", secret.name(),
        "created", secret.created().toString(),
        "deleted", secret.deleted().map(Instant::toString).orElse(""),
        "versions", secret.versions().stream().map(SecretsFile::write).toList());
  }

  private static Map<String, Object> write(Version version) {
    return Map.of(
        "id", version.id(),
        "value", version.value(),
        "created", version.created().toString(),
        "stages", version.stages());
  }

  private static Secret read(JsonNode secret) {
    var deleted = secret.path("deleted").asString("");
    return new Secret(
        secret.path("name").asString(),
        Instant.parse(secret.path("created").asString()),
        secret.path("versions").valueStream().map(SecretsFile::version).toList(),
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
