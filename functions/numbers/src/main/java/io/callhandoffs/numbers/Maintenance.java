package io.callhandoffs.numbers;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.numbers.AccountLock;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.twilio.rest.Patience;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Rotation;
import io.callhandoffs.twilio.rest.SigningSecret;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Clock;

/// What the routes and the scheduled work have in common.
record Maintenance(
    Twilio twilio,
    ProjectAccounts accounts,
    SigningSecret signing,
    Rotation rotation,
    Numbers numbers,
    Clock clock) {

  static Maintenance of(
      Environment environment, SdkClients clients, Clock clock, Patience patience) {
    var secrets = clients.secrets();
    var twilio = new Twilio(environment);
    var signing = new SigningSecret(secrets, environment);
    return new Maintenance(
        twilio,
        new ProjectAccounts(secrets, environment),
        signing,
        new Rotation(twilio, signing, clock, patience),
        new Numbers(clients.database(), environment.require("NUMBERS_TABLE")),
        clock);
  }

  /// Hold it while changing an account.
  AccountLock lock() {
    return numbers.lock(clock);
  }
}
