package io.callhandoffs.twilio.rest;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Item;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.secret.JsonSecret;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// The accounts that projects are connected to: one secret for each project, which only functions
/// that change numbers and calls at Twilio can read. The tokens that sign webhooks are in another
/// secret, so that the function that verifies them can read nothing else.
public final class ProjectAccounts {

  /// Time in which the deletion can be undone.
  private static final long DAYS_UNTIL_DELETED = 7;

  private final SecretsManagerClient secrets;
  private final String prefix;

  /// As the environment says: `TWILIO_ACCOUNTS` is what the secrets' names begin with.
  public ProjectAccounts(SecretsManagerClient secrets, Environment environment) {
    this.secrets = secrets;
    this.prefix = environment.require("TWILIO_ACCOUNTS");
  }

  public Optional<ProjectAccount> find(ProjectId project) {
    try {
      return Optional.of(read(project, secret(project).read()));
    } catch (ResourceNotFoundException _) {
      return Optional.empty();
    } catch (InvalidRequestException _) {
      // The secret is about to be deleted.
      return Optional.empty();
    }
  }

  public ProjectAccount require(ProjectId project) {
    return find(project)
        .orElseThrow(() ->
            Failure.conflict(
                "The project is not connected to Twilio; PUT /v1/projects/"
                    + project
                    + "/twilio first"));
  }

  public void put(ProjectAccount account) {
    var secret = secret(account.project());
    var value = write(account);
    try {
      secret.write(value);
    } catch (ResourceNotFoundException _) {
      secret.create(value);
    } catch (InvalidRequestException _) {
      var _ = secrets.restoreSecret(restore -> restore.secretId(secret.id()));
      secret.write(value);
    }
  }

  /// Schedules the deletion; the secret cannot be read from now on.
  public void delete(ProjectId project) {
    var _ =
        secrets.deleteSecret(delete ->
            delete.secretId(secret(project).id()).recoveryWindowInDays(DAYS_UNTIL_DELETED));
  }

  private JsonSecret secret(ProjectId project) {
    return new JsonSecret(secrets, prefix + project);
  }

  private static Item write(ProjectAccount account) {
    return Item.empty()
        .put("account_sid", account.account())
        .put("api_key_sid", account.key().sid())
        .put("api_key_secret", account.key().secret())
        .put("key_is_ours", account.keyIsOurs())
        .put("friendly_name", account.friendlyName())
        .put("connected_by", account.connectedBy())
        .put("connected_at", account.connectedAt());
  }

  private static ProjectAccount read(ProjectId project, Attributes item) {
    return new ProjectAccount(
        project,
        item.requireString("account_sid"),
        new ApiKey(item.requireString("api_key_sid"), item.requireString("api_key_secret")),
        item.flag("key_is_ours", false),
        item.requireString("friendly_name"),
        item.requireString("connected_by"),
        item.requireTime("connected_at"));
  }
}
