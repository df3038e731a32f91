package io.callhandoffs.numbers;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.number.Connection;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.VoiceSettings;
import java.util.Optional;

/// Connects and disconnects the account's numbers.
final class ConnectionRoutes {

  private final NumberServices services;
  private final Connector connector;
  private final Environment environment;

  ConnectionRoutes(NumberServices services, Connector connector, Environment environment) {
    this.services = services;
    this.connector = connector;
    this.environment = environment;
  }

  private record Wish(ProjectId project, boolean repaired) {

    static Wish of(Fields fields, ProjectId here) {
      var project = fields.optional("project", JsonType.TEXT, ProjectId::new);
      var _ = fields.required("role", JsonType.TEXT, Wish::role);
      var repaired = fields.optional("repair_drift", JsonType.FLAG, flag -> flag);
      fields.rejectIfInvalid();
      return new Wish(project.orElse(here), repaired.orElse(false));
    }

    /// The only role so far: callers ring the number and reach the project.
    private static String role(String text) {
      if (!text.equals("inbound")) {
        throw new IllegalArgumentException("must be inbound");
      }
      return text;
    }
  }

  Reply connect(Request request) {
    var here = request.project(Scope.NUMBERS_WRITE);
    var wish = Wish.of(request.json(), here);
    request.caller().require(Scope.NUMBERS_WRITE, wish.project());
    var account = services.accounts().require(here);
    var number = number(request, account);
    var connection =
        connector.plan(
            ownAccount(account, wish.project()),
            wish.project(),
            number,
            webhooks(request),
            wish.repaired(),
            request.flag("force"),
            request.caller().name());
    if (request.validatesOnly()) {
      connector.refuseDestination(connection);
    } else {
      connect(account, connection);
    }
    return Reply.ok(ConnectionView.of(connection, number, !request.validatesOnly()));
  }

  /// Both projects need the same account, or the other could not disconnect the number.
  private ProjectAccount ownAccount(ProjectAccount account, ProjectId project) {
    var own = services.accounts().require(project);
    if (!own.account().equals(account.account())) {
      throw Failure.conflict(
          "The project " + project + " is connected to another account at Twilio");
    }
    return own;
  }

  /// Connects a number that was just bought.
  void connectNew(
      Request request, ProjectAccount account, AccountNumber number, VoiceSettings wanted) {
    connect(
        account,
        connector.plan(
            account, account.project(), number, wanted, false, false, request.caller().name()));
  }

  /// Whether callers are answered now is found out beside the reply.
  private void connect(ProjectAccount account, Connection connection) {
    connector.connect(account, connection);
    services
        .checks()
        .put(
            new CheckRequest(
                connection.project(), Optional.empty(), connection.connectedBy(), false));
  }

  /// What numbers are told when they are connected.
  VoiceSettings webhooks(Request request) {
    return NumberWebhooks.of(environment).settings(request.domain());
  }

  Reply disconnect(Request request) {
    var project = request.project(Scope.NUMBERS_WRITE);
    var connection = connected(request, project);
    if (request.validatesOnly()) {
      connector.requireRestorable(connection, request.flag("force"));
      var number = number(request, services.accounts().require(project));
      var changes = number.settings().changesTo(new VoiceSettings(connection.before()));
      return Reply.ok(ConnectionView.of(connection, changes, false));
    }
    connector.disconnect(connection, request.flag("force"), request.caller().name());
    return Reply.noContent();
  }

  private Connection connected(Request request, ProjectId project) {
    var sid = request.path("sid", NumberSid::new).value();
    return services.numbers().of(project).stream()
        .filter(connection -> connection.sid().equals(sid))
        .findFirst()
        .orElseThrow(() -> Failure.notFound("No number " + sid + " is connected to this project"));
  }

  private AccountNumber number(Request request, ProjectAccount account) {
    var sid = request.path("sid", NumberSid::new).value();
    return services.twilio().numbers(account.login()).get(sid);
  }
}
