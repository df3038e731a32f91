package io.callhandoffs.testing.secrets;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Secrets Manager's protocol (AWS JSON 1.1) in front of a vault, for the real SDK client.
public final class SecretsManager implements Function<LocalRequest, LocalResponse> {

  private static final String TYPE = "application/x-amz-json-1.1";
  private static final String TARGET_PREFIX = "secretsmanager.";

  private final SecretVault vault;
  private final SecretDescriptions descriptions;

  /// @param arnOf the ARN of a secret's name
  public SecretsManager(SecretVault vault, UnaryOperator<String> arnOf) {
    this.vault = vault;
    this.descriptions = new SecretDescriptions(arnOf);
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    try {
      return LocalResponse.of(200, TYPE, LocalJson.write(answer(SecretsCall.of(request))));
    } catch (SecretsError refused) {
      var error = Map.of("__type", refused.type(), "message", String.valueOf(refused.getMessage()));
      return LocalResponse.of(400, TYPE, LocalJson.write(error));
    }
  }

  private Map<String, Object> answer(SecretsCall asked) {
    return switch (asked.operation()) {
      case "GetSecretValue" -> value(asked);
      case "CreateSecret" -> create(asked);
      case "PutSecretValue" -> put(asked, asked.stages());
      case "UpdateSecret" -> update(asked);
      case "DescribeSecret" -> descriptions.description(named(asked));
      case "ListSecrets" ->
          Map.of("SecretList", vault.all().stream().map(descriptions::description).toList());
      case "UpdateSecretVersionStage" -> moveStage(asked);
      case "DeleteSecret" -> delete(asked);
      case "RestoreSecret" ->
          descriptions.id(vault.change(name(asked), s -> s.deletedAt(Optional.empty())));
      default -> throw SecretsError.unknown(TARGET_PREFIX + asked.operation());
    };
  }

  private Map<String, Object> value(SecretsCall asked) {
    var secret = vault.get(name(asked));
    var version =
        secret
            .version(asked.text("VersionId"), asked.text("VersionStage"))
            .orElseThrow(SecretsError::notFound);
    return descriptions.value(secret, version);
  }

  private Map<String, Object> create(SecretsCall asked) {
    var name = asked.text("Name", "a secret needs a name");
    var text = asked.text("SecretString");
    var version = asked.version();
    var now = Instant.now();
    var empty = new Secret(name, now, List.of(), Optional.empty());
    var secret =
        text.map(value -> empty.put(version, value, now, List.of(Secret.CURRENT))).orElse(empty);
    if (!isThere(name, version, text)) {
      vault.add(secret);
    }
    return descriptions.id(secret, version);
  }

  /// Whether an earlier copy of the same request has created this version.
  private boolean isThere(String name, String version, Optional<String> text) {
    return vault
        .find(name)
        .flatMap(secret -> secret.version(Optional.of(version), Optional.empty()))
        .filter(known -> text.filter(known.value()::equals).isPresent())
        .isPresent();
  }

  private Map<String, Object> update(SecretsCall asked) {
    return asked.text("SecretString").isPresent()
        ? put(asked, List.of(Secret.CURRENT))
        : descriptions.id(vault.get(name(asked)));
  }

  private Map<String, Object> put(SecretsCall asked, List<String> stages) {
    var value = asked.text("SecretString", "a secret needs a value");
    var version = asked.version();
    var secret = vault.get(name(asked));
    var known = secret.version(Optional.of(version), Optional.empty());
    if (known.isPresent() && !known.get().value().equals(value)) {
      throw SecretsError.exists(version);
    }
    if (known.isEmpty()) {
      var _ = vault.change(secret.name(), s -> s.put(version, value, Instant.now(), stages));
    }
    return descriptions.written(secret, version, stages);
  }

  private Map<String, Object> moveStage(SecretsCall asked) {
    var stage = asked.text("VersionStage", "a stage is missing");
    var to = asked.text("MoveToVersionId");
    return descriptions.id(
        vault.change(
            vault.get(name(asked)).name(),
            secret -> to.map(id -> secret.move(stage, id)).orElseGet(() -> secret.drop(stage))));
  }

  private Map<String, Object> delete(SecretsCall asked) {
    var secret = vault.get(name(asked));
    var now = Instant.now();
    if (asked.flag("ForceDeleteWithoutRecovery")) {
      vault.remove(secret.name());
    } else {
      var _ = vault.change(secret.name(), s -> s.deletedAt(Optional.of(now)));
    }
    return descriptions.deletion(secret, now);
  }

  private String name(SecretsCall asked) {
    return named(asked).name();
  }

  /// The secret with this name or ARN, even if it is scheduled for deletion.
  private Secret named(SecretsCall asked) {
    var id = asked.text("SecretId", "which secret?");
    return vault.all().stream()
        .filter(secret -> descriptions.isMeant(secret, id))
        .findFirst()
        .orElseThrow(SecretsError::notFound);
  }
}
