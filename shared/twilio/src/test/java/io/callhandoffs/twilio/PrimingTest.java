package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.crac.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrimingTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final AtomicInteger own = new AtomicInteger();
  private HashMap<String, String> variables;

  @BeforeEach
  void configure() {
    secrets.put("signing", "{\"accounts\": {\"AC1\": {\"current\": \"token\"}}}");
    variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", "signing");
    variables.put("RETENTION_DAYS", "90");
  }

  @Test
  void readsTheSecretAndWritesNothing() throws InterruptedException {
    priming(own::incrementAndGet).begin(new Environment(variables));

    await(() -> secrets.reads() == 1 && own.get() == 1);
    assertThat(dynamo.client().scan(s -> s.tableName(dynamo.table("HandoffsTable"))).items())
        .isEmpty();
  }

  @Test
  void keepsTheSecretOutOfASnapshotAndReadsItAfterwards() throws InterruptedException {
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var priming = priming(own::incrementAndGet);
    priming.begin(new Environment(variables));
    assertThat(own).hasValue(0);

    priming.beforeCheckpoint(Core.getGlobalContext());
    assertThat(own).hasValue(1);
    assertThat(secrets.reads()).isZero();

    priming.afterRestore(Core.getGlobalContext());
    await(() -> secrets.reads() == 1);
  }

  @Test
  void doesTheOtherStepsWhenOneFails() throws InterruptedException {
    dynamo.stop();
    var priming =
        priming(() -> {
          own.incrementAndGet();
          throw new IllegalStateException("on purpose");
        });

    priming.beforeCheckpoint(Core.getGlobalContext());
    priming.afterRestore(Core.getGlobalContext());

    await(() -> secrets.reads() == 1);
    assertThat(own).hasValue(1);
  }

  private Priming priming(Runnable step) {
    var environment = new Environment(variables);
    var clients = new Clients(environment);
    var enhanced = clients.dynamo();
    var clock = Clock.systemUTC();
    var projects = new Projects(new Destinations(enhanced, environment));
    return new Priming(
        new TwilioWebhook(environment, clients, _ -> {}, clock),
        new CallControl(new Handoffs(enhanced, environment, clock), projects),
        step);
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    var deadline = Instant.now().plusSeconds(20);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(Duration.ofMillis(10));
    }
  }
}
