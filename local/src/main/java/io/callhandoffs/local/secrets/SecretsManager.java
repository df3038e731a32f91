package io.callhandoffs.local.secrets;

import io.callhandoffs.local.http.Json;
import io.callhandoffs.local.http.Request;
import io.callhandoffs.local.http.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Secrets Manager's protocol (AWS JSON 1.1) in front of a vault, for the real SDK client.
public final class SecretsManager implements Function<Request, Response> {

  private static final String TYPE = "application/x-amz-json-1.1";
  private static final String TARGET_PREFIX = "secretsmanager.";

  private final SecretVault vault;
  private final UnaryOperator<String> arnOf;

  /// @param arnOf the ARN of a secret's name
  public SecretsManager(SecretVault vault, UnaryOperator<String> arnOf) {
    this.vault = vault;
    this.arnOf = arnOf;
  }

  @Override
  public Response apply(Request request) {
    try {
      return Response.of(200, TYPE, Json.write(answer(Asked.of(request))));
    } catch (Refused refused) {
      var error = Map.of("__type", refused.type(), "message", String.valueOf(refused.getMessage()));
      return Response.of(400, TYPE, Json.write(error));
    }
  }

  private Map<String, Object> answer(Asked asked) {
    return switch (asked.operation()) {
      case "GetSecretValue" -> value(asked);
      case "CreateSecret" -> create(asked);
      case "PutSecretValue" -> put(asked, asked.stages());
      case "UpdateSecret" -> update(asked);
      case "DescribeSecret" -> describe(vault.find(name(asked)).orElseThrow(Refused::notFound));
      case "ListSecrets" -> Map.of("SecretList", vault.all().stream().map(this::describe).toList());
      case "UpdateSecretVersionStage" -> moveStage(asked);
      case "DeleteSecret" -> delete(asked);
      case "RestoreSecret" -> id(vault.change(name(asked), s -> s.deletedAt(Optional.empty())));
      default -> throw Refused.unknown(TARGET_PREFIX + asked.operation());
    };
  }

  private Map<String, Object> value(Asked asked) {
    var secret = vault.get(name(asked));
    var version =
        secret
            .version(asked.text("VersionId"), asked.text("VersionStage"))
            .orElseThrow(Refused::notFound);
    var answer = id(secret);
    answer.put("VersionId", version.id());
    answer.put("SecretString", version.value());
    answer.put("VersionStages", version.stages());
    answer.put("CreatedDate", seconds(version.created()));
    return answer;
  }

  private Map<String, Object> create(Asked asked) {
    var name = asked.text("Name", "a secret needs a name");
    var secret = new Secret(name, Instant.now(), List.of(), Optional.empty());
    var version = asked.version();
    var _ =
        vault.add(
            asked
                .text("SecretString")
                .map(text -> secret.put(version, text, Instant.now(), List.of(Secret.CURRENT)))
                .orElse(secret));
    return with(id(secret), version);
  }

  private Map<String, Object> update(Asked asked) {
    return asked.text("SecretString").isPresent()
        ? put(asked, List.of(Secret.CURRENT))
        : id(vault.get(name(asked)));
  }

  private Map<String, Object> put(Asked asked, List<String> stages) {
    var value = asked.text("SecretString", "a secret needs a value");
    var version = asked.version();
    var secret = vault.get(name(asked));
    var known = secret.version(Optional.of(version), Optional.empty());
    if (known.isPresent() && !known.get().value().equals(value)) {
      throw Refused.exists(version);
    }
    if (known.isEmpty()) {
      var _ = vault.change(secret.name(), s -> s.put(version, value, Instant.now(), stages));
    }
    var answer = with(id(secret), version);
    answer.put("VersionStages", stages);
    return answer;
  }

  private Map<String, Object> moveStage(Asked asked) {
    var stage = asked.text("VersionStage", "a stage is missing");
    var to = asked.text("MoveToVersionId");
    return id(
        vault.change(
            vault.get(name(asked)).name(),
            secret -> to.map(id -> secret.move(stage, id)).orElseGet(() -> secret.drop(stage))));
  }

  private Map<String, Object> delete(Asked asked) {
    var secret = vault.get(name(asked));
    if (asked.flag("ForceDeleteWithoutRecovery")) {
      vault.remove(secret.name());
    } else {
      var _ = vault.change(secret.name(), s -> s.deletedAt(Optional.of(Instant.now())));
    }
    var answer = id(secret);
    answer.put("DeletionDate", seconds(Instant.now()));
    return answer;
  }

  private Map<String, Object> describe(Secret secret) {
    var answer = id(secret);
    answer.put("VersionIdsToStages", secret.stages());
    answer.put("CreatedDate", seconds(secret.created()));
    secret.deleted().ifPresent(when -> answer.put("DeletedDate", seconds(when)));
    return answer;
  }

  private Map<String, Object> id(Secret secret) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("ARN", arnOf.apply(secret.name()));
    answer.put("Name", secret.name());
    return answer;
  }

  private static Map<String, Object> with(Map<String, Object> answer, String version) {
    answer.put("VersionId", version);
    return answer;
  }

  /// A secret's name, whether it was named by that or by its ARN.
  private String name(Asked asked) {
    var id = asked.text("SecretId", "which secret?");
    return vault.all().stream()
        .map(Secret::name)
        .filter(name -> name.equals(id) || arnOf.apply(name).equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
