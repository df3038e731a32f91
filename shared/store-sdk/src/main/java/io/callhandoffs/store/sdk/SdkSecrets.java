package io.callhandoffs.store.sdk;

import static io.callhandoffs.store.sdk.SdkFailures.translated;

import io.callhandoffs.store.Secrets;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerResponse;

/// Secrets Manager over AWS's SDK. Only functions that manage accounts write secrets, so that is
/// not in the port. Its methods throw a [io.callhandoffs.store.StoreException] as those of the port
/// do.
public record SdkSecrets(SecretsManagerClient client) implements Secrets {

  /// Time in which a deletion can be undone.
  private static final long DAYS_UNTIL_DELETED = 7;

  @Override
  public Optional<String> find(String id) {
    return translated(() -> {
      try {
        return Optional.of(value(id));
      } catch (ResourceNotFoundException _) {
        return Optional.empty();
      } catch (InvalidRequestException _) {
        // It is about to be deleted.
        return Optional.empty();
      }
    });
  }

  private String value(String id) {
    return client.getSecretValue(get -> get.secretId(id)).secretString();
  }

  /// Gives a secret that there is a new value.
  public void write(String id, String value) {
    var _ = translated(() -> put(id, value));
  }

  private PutSecretValueResponse put(String id, String value) {
    return client.putSecretValue(put -> put.secretId(id).secretString(value));
  }

  /// Gives a secret a value, be it a new one or about to be deleted.
  public void save(String id, String value) {
    var _ = translated(() -> saved(id, value));
  }

  private SecretsManagerResponse saved(String id, String value) {
    try {
      return put(id, value);
    } catch (ResourceNotFoundException _) {
      return client.createSecret(create -> create.name(id).secretString(value));
    } catch (InvalidRequestException _) {
      // It is about to be deleted.
      var _ = client.restoreSecret(restore -> restore.secretId(id));
      return put(id, value);
    }
  }

  /// Schedules the deletion; the secret cannot be read from now on.
  public void delete(String id) {
    var _ =
        translated(() ->
            client.deleteSecret(
                delete -> delete.secretId(id).recoveryWindowInDays(DAYS_UNTIL_DELETED)));
  }

  /// Gives the current value to a version that Secrets Manager has named, and makes that version
  /// current: the end of a rotation that Secrets Manager has begun.
  public void finishRotation(String id, String version) {
    var _ =
        translated(() -> {
          var value = value(id);
          return client.putSecretValue(put ->
              put.secretId(id)
                  .clientRequestToken(version)
                  .secretString(value)
                  .versionStages("AWSCURRENT"));
        });
  }
}
