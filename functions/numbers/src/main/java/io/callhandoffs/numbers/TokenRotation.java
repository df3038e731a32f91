package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import java.util.Map;
import java.util.function.Consumer;

/// The four steps of a [rotation by Secrets
/// Manager](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html)
/// for the tokens of all connected accounts. Each may be repeated.
record TokenRotation(Maintenance maintenance) {

  void step(String step, String version) {
    switch (step) {
      case "createSecret" -> holding(() -> accounts(maintenance.rotation()::begin));
      case "setSecret" -> holding(() -> accounts(maintenance.rotation()::complete));
      case "testSecret" -> accounts(this::test);
      case "finishSecret" -> holding(() -> maintenance.signing().finish(version));
      default -> throw new IllegalArgumentException("Secrets Manager has no step " + step);
    }
  }

  /// Those that have tokens.
  private void accounts(Consumer<String> action) {
    maintenance.signing().all().entrySet().stream()
        .filter(entry -> entry.getValue().tokens().isPresent())
        .map(Map.Entry::getKey)
        .forEach(action);
  }

  private void test(String account) {
    var login = maintenance.signing().find(account).flatMap(signing -> signing.login(account));
    if (!maintenance.twilio().account(login.orElseThrow()).works()) {
      throw Failure.conflict("The new token does not open the account " + account);
    }
  }

  private void holding(Runnable action) {
    maintenance.lock().holding(action);
  }
}
