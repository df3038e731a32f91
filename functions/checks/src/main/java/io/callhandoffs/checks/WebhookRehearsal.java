package io.callhandoffs.checks;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.number.Connection;
import io.callhandoffs.projects.Project;
import io.callhandoffs.twilio.RehearsedWebhook;
import io.callhandoffs.twilio.rest.AccountSigning;
import io.callhandoffs.twilio.rest.AuthTokens;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rings a number as Twilio would, without a telephone: a caller is there, and says what one of the
/// project's destinations is for.
///
/// @param signing what requests of the number's account are verified by
record WebhookRehearsal(
    PublicWebhooks webhooks, Project project, AccountSigning signing, Instant now) {

  /// What callers of the number meet.
  Finding of(Connection connection, PublicAddress address) {
    var account = connection.account();
    var call = RehearsedWebhook.call(address.voice(), account, connection.number());
    var heard =
        words()
            .map(said ->
                RehearsedWebhook.saying(said, address.routing(), account, connection.number()));
    var greeting = asked(call);
    return fault(call, greeting, greets())
        .or(() -> heard.flatMap(said -> fault(said, asked(said), leads())))
        .map(why -> Finding.failed(Level.WEBHOOK, why))
        .orElseGet(() -> Finding.passed(Level.WEBHOOK, "Callers are answered" + after(greeting)));
  }

  private Answer asked(RehearsedWebhook webhook) {
    return webhooks.ask(webhook, headers(webhook));
  }

  /// Nothing to sign with is refused, as a caller would be.
  private Map<String, String> headers(RehearsedWebhook webhook) {
    return signing
        .tokens()
        .map(AuthTokens::current)
        .map(webhook::signedWith)
        .or(() -> signing.keys().stream().findFirst().map(webhook::signedWith))
        .orElse(Map.of());
  }

  private static Optional<String> fault(
      RehearsedWebhook webhook, Answer answer, Set<String> verbs) {
    return answer
        .fault(verbs)
        .map(why -> "Callers are not served by " + webhook.address() + ". " + why);
  }

  private static String after(Answer greeting) {
    return switch (greeting) {
      case Answer.Given(_, _, var millis) ->
          String.format(Locale.ROOT, " after %.1f seconds.", millis / 1000.0);
      case Answer.None _ -> ".";
    };
  }

  private Set<String> greets() {
    if (project.settings().programs().assistant().isPresent()) {
      return Set.of("Connect");
    }
    return project.defaultDestination().isPresent() ? Set.of("Gather") : Set.of();
  }

  /// If the default can be rung, every caller comes to somebody, is asked once more, or may leave a
  /// message.
  private Set<String> leads() {
    return project.defaultDestination().filter(this::canBeRung).isPresent()
        ? Set.of("Dial", "Gather", "Record")
        : Set.of();
  }

  private boolean canBeRung(Destination destination) {
    return !project.rules().policy().stopped()
        && destination.handling().opening().isOpen(now)
        && Configuration.of(project, now).callable(destination).isPresent();
  }

  /// An example of a destination; without any, a name.
  private Optional<String> words() {
    var active = project.active();
    return active.stream()
        .flatMap(one -> one.purpose().examples().sentences().stream())
        .findFirst()
        .or(() -> active.stream().findFirst().map(one -> one.name().value()));
  }
}
