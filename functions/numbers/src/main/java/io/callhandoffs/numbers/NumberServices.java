package io.callhandoffs.numbers;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.publishing.Notices;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckRequests;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.tables.handoffs.LastSignatures;
import io.callhandoffs.tables.numbers.AccountLock;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.tables.numbers.PurchaseKeys;
import io.callhandoffs.tables.numbers.Purchases;
import io.callhandoffs.twilio.rest.Patience;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Rotation;
import io.callhandoffs.twilio.rest.SigningSecret;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Clock;
import java.time.Instant;

record NumberServices(
    Maintenance maintenance,
    DiallingPolicies policies,
    Destinations destinations,
    LastSignatures signatures,
    CheckRequests checks,
    Notices notices) {

  static NumberServices of(Environment environment, Clock clock, Patience patience) {
    var clients = new SdkClients(environment);
    var database = clients.database();
    return new NumberServices(
        Maintenance.of(environment, clients, clock, patience),
        new DiallingPolicies(database, environment, clock),
        new Destinations(database, environment),
        new LastSignatures(database, environment.require("HANDOFFS_TABLE")),
        new CheckRequests(database, environment, clock),
        new Notices(clients, environment));
  }

  Twilio twilio() {
    return maintenance.twilio();
  }

  ProjectAccounts accounts() {
    return maintenance.accounts();
  }

  SigningSecret signing() {
    return maintenance.signing();
  }

  Rotation rotation() {
    return maintenance.rotation();
  }

  Numbers numbers() {
    return maintenance.numbers();
  }

  Purchases purchases() {
    return numbers().purchases(clock());
  }

  PurchaseKeys purchaseKeys() {
    return numbers().purchaseKeys(clock());
  }

  AccountLock lock() {
    return maintenance.lock();
  }

  Clock clock() {
    return maintenance.clock();
  }

  /// Rounded, as times are stored and shown.
  Instant now() {
    return Timestamps.rounded(clock().instant());
  }
}
