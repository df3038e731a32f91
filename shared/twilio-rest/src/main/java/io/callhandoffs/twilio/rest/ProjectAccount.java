package io.callhandoffs.twilio.rest;

import io.callhandoffs.project.ProjectId;
import java.time.Instant;

/// The account at Twilio that a project is connected to, and the key that opens it.
///
/// @param keyIsOurs whether we made the key, and so delete it in the end
public record ProjectAccount(
    ProjectId project,
    String account,
    ApiKey key,
    boolean keyIsOurs,
    String friendlyName,
    String connectedBy,
    Instant connectedAt) {

  public Login login() {
    return Login.byKey(account, key.sid(), key.secret());
  }
}
