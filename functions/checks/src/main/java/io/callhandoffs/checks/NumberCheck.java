package io.callhandoffs.checks;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.health.NumberFindings;
import io.callhandoffs.number.Connection;
import io.callhandoffs.projects.Project;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.twilio.rest.AccountSigning;
import io.callhandoffs.twilio.rest.Patience;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.SigningSecret;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the numbers that are connected to a project: what Twilio does when they are called, and
/// what callers then hear from us.
final class NumberCheck {

  private static final String NOTHING_TO_VERIFY_BY =
      "Nothing is known here by which requests of its account are verified, so callers are refused:"
          + " connect the account again (PUT …/twilio).";

  private final Twilio twilio;
  private final ProjectAccounts accounts;
  private final SigningSecret signing;
  private final Numbers numbers;
  private final PublicWebhooks webhooks;
  private final Environment environment;
  private final Clock clock;

  NumberCheck(SdkClients clients, Environment environment, Clock clock, Patience patience) {
    this.twilio = new Twilio(environment);
    this.accounts = new ProjectAccounts(clients.secrets(), environment);
    this.signing = new SigningSecret(clients.secrets(), environment);
    this.numbers = new Numbers(clients.database(), environment.require("NUMBERS_TABLE"));
    this.webhooks = new PublicWebhooks(PublicWebhooks.TIMEOUT, patience);
    this.environment = environment;
    this.clock = clock;
  }

  /// The connections of a project's numbers.
  List<Connection> connected(Project project) {
    return project.rules().own().numbers().keySet().stream()
        .flatMap(number -> numbers.find(number).stream())
        .filter(connection -> connection.project().equals(project.id()))
        .sorted(Comparator.comparing(connection -> connection.number().e164()))
        .toList();
  }

  NumberFindings of(Project project, Connection connection) {
    var known = signing.find(connection.account()).orElse(AccountSigning.NONE);
    var trouble = new AccountCheck(twilio, connection.account(), known).trouble();
    var configured = atTwilio(connection).or(of(Level.CONFIGURATION, trouble));
    var answered = rehearsed(project, connection, known).or(of(Level.WEBHOOK, trouble));
    return new NumberFindings(
        connection.number(),
        connection.sid(),
        Stream.of(configured, answered).flatMap(one -> one.finding().stream()).toList(),
        configured.finding().filter(new NumberSettings(connection).gone()::equals).isPresent(),
        Optional.of(
                Stream.of(configured, answered)
                    .flatMap(one -> one.notChecked().stream())
                    .collect(joining(" ")))
            .filter(why -> !why.isEmpty()));
  }

  private static Optional<Finding> of(Level level, Optional<Finding> trouble) {
    return trouble.filter(finding -> finding.level() == level);
  }

  private Looked atTwilio(Connection connection) {
    var settings = new NumberSettings(connection);
    try {
      var account = accounts.require(connection.project());
      var now = twilio.numbers(account.login()).get(connection.sid());
      return Looked.found(settings.of(now.settings()));
    } catch (FailureException e) {
      return switch (e.failure()) {
        case Failure.NotFound _ -> Looked.found(settings.gone());
        case Failure.Conflict(var why) ->
            Looked.found(Finding.flawed(Level.CONFIGURATION, why + "."));
        case Failure failure ->
            Looked.notChecked("Its settings were not checked: " + Words.of(failure) + ".");
      };
    }
  }

  private Looked rehearsed(Project project, Connection connection, AccountSigning known) {
    if (!PublicAddress.isKnown(environment)) {
      return Looked.notChecked(
          "Its webhooks were not checked: nobody knows here by which address Twilio reaches them"
              + " (the template's parameter PublicUrl).");
    }
    if (known.tokens().isEmpty() && known.keys().isEmpty()) {
      return Looked.found(Finding.failed(Level.WEBHOOK, NOTHING_TO_VERIFY_BY));
    }
    return PublicAddress.of(connection, environment)
        .map(address ->
            new WebhookRehearsal(webhooks, project, known, clock.instant()).of(connection, address))
        .map(Looked::found)
        .orElseGet(() -> Looked.found(elsewhere(connection)));
  }

  /// Something of ours may answer there all the same, but nobody may have us request any address.
  private static Finding elsewhere(Connection connection) {
    return Finding.flawed(
        Level.WEBHOOK,
        "It was connected to "
            + PublicAddress.called(connection)
            + ", which is not where this system is reached by now: connect it again (PUT"
            + " …/numbers/"
            + connection.sid()
            + "/connection).");
  }
}
