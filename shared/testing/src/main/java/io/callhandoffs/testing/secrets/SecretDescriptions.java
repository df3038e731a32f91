package io.callhandoffs.testing.secrets;

import io.callhandoffs.testing.secrets.Secret.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Secrets Manager's answers about a secret.
///
/// @param arnOf the ARN of a secret's name
record SecretDescriptions(UnaryOperator<String> arnOf) {

  boolean isMeant(Secret secret, String nameOrArn) {
    return secret.name().equals(nameOrArn) || arn(secret).equals(nameOrArn);
  }

  /// The identification of a secret.
  Map<String, Object> id(Secret secret) {
    var id = new LinkedHashMap<String, Object>();
    id.put("ARN", arn(secret));
    id.put("Name", secret.name());
    return id;
  }

  Map<String, Object> id(Secret secret, String version) {
    var id = id(secret);
    id.put("VersionId", version);
    return id;
  }

  Map<String, Object> written(Secret secret, String version, List<String> stages) {
    var written = id(secret, version);
    written.put("VersionStages", stages);
    return written;
  }

  Map<String, Object> value(Secret secret, Version version) {
    var value = written(secret, version.id(), version.stages());
    value.put("SecretString", version.value());
    value.put("CreatedDate", seconds(version.created()));
    return value;
  }

  Map<String, Object> description(Secret secret) {
    var description = id(secret);
    description.put("VersionIdsToStages", secret.stages());
    description.put("CreatedDate", seconds(secret.created()));
    secret.deleted().ifPresent(when -> description.put("DeletedDate", seconds(when)));
    return description;
  }

  Map<String, Object> deletion(Secret secret, Instant when) {
    var deletion = id(secret);
    deletion.put("DeletionDate", seconds(when));
    return deletion;
  }

  private String arn(Secret secret) {
    return arnOf.apply(secret.name());
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
