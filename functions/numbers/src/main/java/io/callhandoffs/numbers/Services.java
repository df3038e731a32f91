package io.callhandoffs.numbers;

import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destinations;
import io.callhandoffs.destination.DiallingPolicies;
import io.callhandoffs.number.Lock;
import io.callhandoffs.number.Numbers;
import io.callhandoffs.number.Purchases;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Rotation;
import io.callhandoffs.twilio.rest.SigningSecret;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Clock;
import java.time.Instant;

/// What the routes work with.
record Services(Keeping keeping, DiallingPolicies policies, Destinations destinations) {

  static Services of(Environment environment, Clock clock, Rotation.Patience patience) {
    var clients = new Clients(environment);
    var dynamo = clients.dynamo();
    return new Services(
        Keeping.of(environment, clients, clock, patience),
        new DiallingPolicies(dynamo, environment, clock),
        new Destinations(dynamo, environment));
  }

  Twilio twilio() {
    return keeping.twilio();
  }

  ProjectAccounts accounts() {
    return keeping.accounts();
  }

  SigningSecret signing() {
    return keeping.signing();
  }

  Rotation rotation() {
    return keeping.rotation();
  }

  Numbers numbers() {
    return keeping.numbers();
  }

  Purchases purchases() {
    return numbers().purchases(clock());
  }

  Lock lock() {
    return keeping.lock();
  }

  Clock clock() {
    return keeping.clock();
  }

  /// As times are kept and shown.
  Instant now() {
    return Timestamps.rounded(clock().instant());
  }
}
