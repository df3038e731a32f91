package io.callhandoffs.secret;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// A secret that holds a JSON object. It is read and written with the DynamoDB client's own parser:
/// every function that reads secrets has that, and needs no JSON library.
///
/// @param id the secret's name or ARN
public record JsonSecret(SecretsManagerClient client, String id) {

  /// What the secret holds now.
  ///
  /// @throws IllegalStateException if that is no JSON object
  public Attributes read() {
    return parse(client.getSecretValue(get -> get.secretId(id)).secretString());
  }

  /// The parser reads an array or a number as an empty object, so that is checked first.
  private Attributes parse(String json) {
    if (!json.stripLeading().startsWith("{")) {
      throw noObject();
    }
    try {
      return Attributes.ofJson(json);
    } catch (RuntimeException _) {
      // The parser's exception quotes what it could not read, and this is a secret.
      throw noObject();
    }
  }

  private IllegalStateException noObject() {
    return new IllegalStateException("The secret " + id + " does not hold a JSON object");
  }

  /// Gives the secret a new value.
  public void write(Item content) {
    var json = json(content);
    var _ = client.putSecretValue(put -> put.secretId(id).secretString(json));
  }

  /// Gives the current value to a version that Secrets Manager has named, and makes that version
  /// current: the end of a rotation that Secrets Manager has begun.
  public void finishRotation(String version) {
    var value = client.getSecretValue(get -> get.secretId(id)).secretString();
    var _ =
        client.putSecretValue(put ->
            put.secretId(id)
                .clientRequestToken(version)
                .secretString(value)
                .versionStages("AWSCURRENT"));
  }

  public void create(Item content) {
    var json = json(content);
    var _ = client.createSecret(create -> create.name(id).secretString(json));
  }

  private static String json(Item content) {
    return content.document().toJson();
  }
}
