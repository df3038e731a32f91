package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.twilio.rest.Login;
import java.util.function.Consumer;

/// The four steps of a [rotation by Secrets
/// Manager](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html)
/// for the tokens of all connected accounts. Each may be repeated.
record TokenRotation(Keeping keeping) {

  void step(String step, String version) {
    switch (step) {
      case "createSecret" -> holding(() -> accounts(keeping.rotation()::begin));
      case "setSecret" -> holding(() -> accounts(keeping.rotation()::complete));
      case "testSecret" -> accounts(this::test);
      case "finishSecret" -> holding(() -> keeping.signing().finish(version));
      default -> throw new IllegalArgumentException("Secrets Manager has no step " + step);
    }
  }

  private void accounts(Consumer<String> action) {
    keeping.signing().all().keySet().forEach(action);
  }

  private void test(String account) {
    var token = keeping.signing().find(account).orElseThrow().current();
    if (!keeping.twilio().account(Login.byToken(account, token)).works()) {
      throw new Failure.Conflict("The new token does not open the account " + account)
          .asException();
    }
  }

  private void holding(Runnable action) {
    keeping.lock().holding(action);
  }
}
