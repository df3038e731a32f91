package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.lambda.Priming;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.crac.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookPrimingTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final List<ProjectId> own = new CopyOnWriteArrayList<>();
  private HashMap<String, String> variables;
  private Projects projects;

  @BeforeEach
  void configure() {
    secrets.put("signing", "{\"accounts\": {\"AC1\": {\"current\": \"token\"}}}");
    variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", "signing");
    variables.put("RETENTION_DAYS", "90");
    projects = new Projects(new Destinations(dynamo.database(), new Environment(variables)));
  }

  @Test
  void readsTheSecretAndRehearsesACallAndWritesNothing() throws InterruptedException {
    priming(own::add).begin(new Environment(variables));

    Eventually.holds(() -> secrets.reads() == 1 && own.equals(List.of(ProjectId.NOBODYS)));
    assertThat(dynamo.client().scan(s -> s.tableName(dynamo.table("HandoffsTable"))).items())
        .isEmpty();
  }

  @Test
  void keepsSecretsAndProjectsOutOfASnapshotAndReadsTheSecretAfterwards()
      throws InterruptedException {
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var priming = priming(own::add);
    priming.begin(new Environment(variables));
    assertThat(own).isEmpty();

    priming.beforeCheckpoint(Core.getGlobalContext());
    assertThat(own).containsExactly(ProjectId.NOBODYS);
    assertThat(secrets.reads()).isZero();
    assertThat(projects.remembered(ProjectId.NOBODYS)).isPresent();
    assertThat(projects.remembered(ProjectId.DEFAULT)).isEmpty();

    priming.afterRestore(Core.getGlobalContext());
    Eventually.holds(() -> secrets.reads() == 1);
  }

  @Test
  void doesTheOtherStepsWhenOneFails() throws InterruptedException {
    dynamo.stop();
    var priming =
        priming(project -> {
          own.add(project);
          throw new IllegalStateException("on purpose");
        });

    priming.beforeCheckpoint(Core.getGlobalContext());
    priming.afterRestore(Core.getGlobalContext());

    Eventually.holds(() -> secrets.reads() == 1);
    assertThat(own).hasSize(1);
  }

  private Priming priming(Consumer<ProjectId> step) {
    var environment = new Environment(variables);
    var clients = new CrtClients(environment);
    var database = clients.database();
    var clock = Clock.systemUTC();
    var webhook = new TwilioWebhook(environment, clients.secrets(), _ -> {}, clock);
    return new WebhookPriming(webhook, new Handoffs(database, environment, clock), projects)
        .with(() -> step.accept(ProjectId.NOBODYS));
  }
}
