package io.callhandoffs.testing.secrets;

import static java.util.Objects.requireNonNullElse;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request of a client of Secrets Manager.
record SecretsCall(String operation, JsonNode body) {

  static SecretsCall of(LocalRequest request) {
    var target = request.header("x-amz-target").orElse("");
    return new SecretsCall(
        target.substring(target.indexOf('.') + 1), LocalJson.object(request.body()));
  }

  Optional<String> text(String field) {
    @Nullable JsonNode value = body.get(field);
    return value == null || value.isNull()
        ? Optional.empty()
        : Optional.of(requireNonNullElse(value.asString(), ""));
  }

  /// A required text.
  String text(String field, String complaint) {
    return text(field).orElseThrow(() -> SecretsError.invalid(complaint));
  }

  boolean flag(String field) {
    return body.path(field).asBoolean(false);
  }

  /// The id of the version to be made: the client's own, or a new one.
  String version() {
    return text("ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
  }

  /// The stages that a new version is to have.
  List<String> stages() {
    var stages = body.path("VersionStages").valueStream().map(JsonNode::asString).toList();
    return stages.isEmpty() ? List.of(Secret.CURRENT) : stages;
  }
}
