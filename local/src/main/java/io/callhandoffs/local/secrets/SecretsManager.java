package io.callhandoffs.local.secrets;

import static java.util.Objects.requireNonNullElse;

import io.callhandoffs.local.http.Json;
import io.callhandoffs.local.http.Request;
import io.callhandoffs.local.http.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    var target = request.header("x-amz-target").orElse("");
    try {
      var answer = answer(target.substring(target.indexOf('.') + 1), Json.object(request.body()));
      return Response.of(200, TYPE, Json.write(answer));
    } catch (Refused refused) {
      var error = Map.of("__type", refused.type(), "message", String.valueOf(refused.getMessage()));
      return Response.of(400, TYPE, Json.write(error));
    }
  }

  private Map<String, Object> answer(String operation, JsonNode body) {
    return switch (operation) {
      case "GetSecretValue" -> value(body);
      case "CreateSecret" -> create(body);
      case "PutSecretValue" -> put(body);
      case "UpdateSecret" -> update(body);
      case "DescribeSecret" -> describe(vault.find(name(body)).orElseThrow(Refused::notFound));
      case "ListSecrets" -> Map.of("SecretList", vault.all().stream().map(this::describe).toList());
      case "UpdateSecretVersionStage" -> moveStage(body);
      case "DeleteSecret" -> delete(body);
      case "RestoreSecret" -> id(vault.change(name(body), s -> s.deletedAt(Optional.empty())));
      default -> throw Refused.unknown(TARGET_PREFIX + operation);
    };
  }

  private Map<String, Object> value(JsonNode body) {
    var secret = vault.get(name(body));
    var version =
        secret
            .version(text(body, "VersionId"), text(body, "VersionStage"))
            .orElseThrow(Refused::notFound);
    var answer = id(secret);
    answer.put("VersionId", version.id());
    answer.put("SecretString", version.value());
    answer.put("VersionStages", version.stages());
    answer.put("CreatedDate", seconds(version.created()));
    return answer;
  }

  private Map<String, Object> create(JsonNode body) {
    var name = text(body, "Name").orElseThrow(() -> Refused.invalid("a secret needs a name"));
    var secret = new Secret(name, Instant.now(), List.of(), Optional.empty());
    var version = token(body);
    var value = text(body, "SecretString");
    var _ =
        vault.add(
            value
                .map(text -> secret.put(version, text, Instant.now(), List.of(Secret.CURRENT)))
                .orElse(secret));
    return with(id(secret), version);
  }

  private Map<String, Object> put(JsonNode body) {
    var stages = body.path("VersionStages").valueStream().map(JsonNode::asString).toList();
    return put(body, stages.isEmpty() ? List.of(Secret.CURRENT) : stages);
  }

  private Map<String, Object> update(JsonNode body) {
    return text(body, "SecretString").isPresent()
        ? put(body, List.of(Secret.CURRENT))
        : id(vault.get(name(body)));
  }

  private Map<String, Object> put(JsonNode body, List<String> stages) {
    var value =
        text(body, "SecretString").orElseThrow(() -> Refused.invalid("a secret needs a value"));
    var version = token(body);
    var secret = vault.get(name(body));
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

  private Map<String, Object> moveStage(JsonNode body) {
    var stage = text(body, "VersionStage").orElseThrow(() -> Refused.invalid("a stage is missing"));
    var to = text(body, "MoveToVersionId");
    return id(
        vault.change(
            vault.get(name(body)).name(),
            secret -> to.map(id -> secret.move(stage, id)).orElseGet(() -> secret.drop(stage))));
  }

  private Map<String, Object> delete(JsonNode body) {
    var secret = vault.get(name(body));
    if (body.path("ForceDeleteWithoutRecovery").asBoolean(false)) {
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
  private String name(JsonNode body) {
    var id = text(body, "SecretId").orElseThrow(() -> Refused.invalid("which secret?"));
    return vault.all().stream()
        .map(Secret::name)
        .filter(name -> name.equals(id) || arnOf.apply(name).equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static String token(JsonNode body) {
    return text(body, "ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }

  private static Optional<String> text(JsonNode body, String field) {
    @Nullable JsonNode value = body.get(field);
    return value == null || value.isNull()
        ? Optional.empty()
        : Optional.of(requireNonNullElse(value.asString(), ""));
  }
}
