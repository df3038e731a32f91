package io.callhandoffs.twilio.rest;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.json.PlainJson;
import io.callhandoffs.store.sdk.SdkSecrets;
import java.util.Optional;

/// The accounts that projects are connected to: one secret for each project, which only functions
/// that change numbers and calls at Twilio can read. The tokens that sign webhooks are in another
/// secret, so that the function that verifies them can read nothing else.
public final class ProjectAccounts {

  private final SdkSecrets secrets;
  private final String prefix;

  /// As the environment says: `TWILIO_ACCOUNTS` is what the secrets' names begin with.
  public ProjectAccounts(SdkSecrets secrets, Environment environment) {
    this.secrets = secrets;
    this.prefix = environment.require("TWILIO_ACCOUNTS");
  }

  public Optional<ProjectAccount> find(ProjectId project) {
    return new JsonSecret(secrets, id(project)).find().map(item -> read(project, item));
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
    secrets.save(id(account.project()), PlainJson.text(write(account)));
  }

  /// Schedules the deletion; the secret cannot be read from now on.
  public void delete(ProjectId project) {
    secrets.delete(id(project));
  }

  private String id(ProjectId project) {
    return prefix + project;
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
