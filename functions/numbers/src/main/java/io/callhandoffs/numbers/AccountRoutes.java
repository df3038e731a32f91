package io.callhandoffs.numbers;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.twilio.rest.ProjectAccount;
import java.util.Map;
import java.util.Optional;

/// The project's connection to its Twilio account.
final class AccountRoutes {

  private final NumberServices services;
  private final Connector connector;
  private final AccountLink link;
  private final Optional<String> fallbackUrl;

  AccountRoutes(NumberServices services, Connector connector, Environment environment) {
    this.services = services;
    this.connector = connector;
    this.link = new AccountLink(services, false);
    this.fallbackUrl = environment.find("FALLBACK_URL");
  }

  Reply read(Request request) {
    var account = required(request.project(Scope.NUMBERS_READ));
    var linked = new LinkedAccount(account, link.signing(account));
    return reply(linked, new AccountStatus(services.twilio()).of(linked));
  }

  Reply connect(Request request) {
    var project = request.project(Scope.TWILIO_WRITE);
    var credentials = TwilioCredentials.of(request.json());
    refuseAnother(project, credentials.account());
    var how = request.validatesOnly() ? link.rehearsing() : link;
    return reply(how.connect(project, credentials, request.caller().name()), AccountStatus.ACTIVE);
  }

  private Reply reply(LinkedAccount linked, String status) {
    var last = services.signatures().find(linked.account().account());
    return Reply.ok(AccountView.of(linked, status, last, fallbackUrl));
  }

  /// Restores all numbers, then forgets the account. A number that was changed by others in between
  /// keeps the account connected, unless `force` is set.
  Reply disconnect(Request request) {
    var project = request.project(Scope.TWILIO_WRITE);
    var account = required(project);
    var force = request.flag("force");
    var by = request.caller().name();
    var connections = services.numbers().of(project);
    if (request.validatesOnly()) {
      connections.forEach(connection -> connector.requireRestorable(connection, force));
      return Reply.noContent();
    }
    connections.forEach(connection -> connector.disconnect(connection, force, by));
    link.disconnect(account);
    return Reply.noContent();
  }

  Reply rotate(Request request) {
    var project = request.project(Scope.TWILIO_WRITE);
    var account = required(project).account();
    if (request.validatesOnly()) {
      services.rotation().rehearse(account);
      return Reply.ok(Map.of("account_sid", account, "state", "rotatable"));
    }
    services.lock().holding(() -> services.rotation().rotate(account));
    return Reply.ok(
        Map.of("account_sid", account, "state", "rotated", "rotated_at", services.now()));
  }

  private ProjectAccount required(ProjectId project) {
    return services
        .accounts()
        .find(project)
        .orElseThrow(() -> Failure.notFound("The project is not connected to Twilio"));
  }

  /// Numbers of the old account could not be restored with the new account's key.
  private void refuseAnother(ProjectId project, String account) {
    var connected = services.accounts().find(project).map(ProjectAccount::account);
    if (connected.isPresent()
        && !connected.get().equals(account)
        && !services.numbers().of(project).isEmpty()) {
      throw refusal();
    }
  }

  private static FailureException refusal() {
    return Failure.conflict(
        "Numbers of another account are connected; DELETE …/twilio first, which restores them");
  }
}
