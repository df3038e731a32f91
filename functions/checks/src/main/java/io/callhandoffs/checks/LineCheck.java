package io.callhandoffs.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.projects.Project;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.LineCalls;
import io.callhandoffs.tables.handoffs.PressedKeys;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.twilio.rest.Patience;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Twilio;
import io.callhandoffs.twilio.rest.WebhookAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Calls the lines of destinations, where nothing speaks against it. What the rules forbid on calls
/// that people make is not called here either: no emergency number, and none that costs.
final class LineCheck {

  private final Twilio twilio;
  private final ProjectAccounts accounts;
  private final LineCalls calls;
  private final PressedKeys keys;
  private final Environment environment;
  private final Patience patience;
  private final Clock clock;

  LineCheck(SdkClients clients, Environment environment, Clock clock, Patience patience) {
    this.twilio = new Twilio(environment);
    this.accounts = new ProjectAccounts(clients.secrets(), environment);
    this.calls = new LineCalls(clients.database(), environment);
    this.keys = new PressedKeys(clients.database(), environment.require("HANDOFFS_TABLE"));
    this.environment = environment;
    this.patience = patience;
    this.clock = clock;
  }

  /// Calls the line of a destination.
  ///
  /// @return what it says of the line, or why it says nothing
  LineCall.Result of(Project project, Destination destination) {
    var now = clock.instant();
    var line = Configuration.of(project, now).callable(destination);
    if (line.isEmpty()) {
      return LineCall.Result.silent("It may not be dialled.");
    }
    return obstacle(project, destination, now)
        .orElseGet(() -> called(project, destination, line.get(), now));
  }

  private static Optional<LineCall.Result> obstacle(
      Project project, Destination destination, Instant now) {
    if (project.rules().policy().stopped()) {
      return Optional.of(
          LineCall.Result.silent("All dialling is stopped by the project's policy."));
    }
    if (!project.settings().checks().mayDial(now)) {
      return Optional.of(LineCall.Result.untimely("These are quiet hours."));
    }
    return destination.handling().opening().isOpen(now)
        ? Optional.empty()
        : Optional.of(LineCall.Result.untimely("It is closed now."));
  }

  private LineCall.Result called(
      Project project, Destination destination, Endpoint line, Instant now) {
    var from = from(project, line);
    if (from.isEmpty()) {
      return LineCall.Result.silent("The project has no number to call from: connect one.");
    }
    if (!calls.take(project.id(), project.settings().checks().dailyCap(), now)) {
      return LineCall.Result.silent("The checks' daily_cap of calls is reached.");
    }
    try {
      var account = accounts.require(project.id());
      var voice = WebhookAddress.voice(environment);
      return new LineCall(twilio.calls(account.login()), keys, project.settings(), voice, patience)
          .to(destination, line, from.get());
    } catch (FailureException e) {
      // It says nothing of the line if Twilio does not do as it is told.
      return LineCall.Result.silent("It could not be called: " + Words.of(e.failure()));
    }
  }

  /// A number of the country that is called, if the project has one there.
  private static Optional<PhoneNumber> from(Project project, Endpoint line) {
    var own = project.rules().own().numbers();
    var region =
        switch (line) {
          case Endpoint.Phone(_, _, var facts) -> facts.region();
          case Endpoint.Sip _ -> "";
        };
    return own.entrySet().stream()
        .filter(one -> one.getValue().filter(home -> home.code().equals(region)).isPresent())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> own.keySet().stream().findFirst());
  }
}
