package io.callhandoffs.tables.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Stored keys still grant what they did.
class StoredKeysTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private AccessKeys access;

  @BeforeEach
  void store() {
    access = new AccessKeys(dynamo.database(), new Environment(dynamo.environment()), clock);
    StoredItem.names("access").forEach(name -> dynamo.put("AccessTable", StoredItem.read(name)));
  }

  @Test
  void keyOpensOneProjectUntilItExpires() {
    assertThat(access.find(KeyHash.of("one")))
        .contains(
            new Principal(
                "desk",
                Optional.of(new ProjectId("museum")),
                Set.of(Scope.HANDOFFS_READ, Scope.HANDOFFS_WRITE)));

    clock.set(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(access.find(KeyHash.of("one"))).isEmpty();
  }

  @Test
  void keyOpensEveryProject() {
    assertThat(access.find(KeyHash.of("two")))
        .contains(new Principal("ops", Optional.empty(), Set.of(Scope.PROJECT_READ)));
  }
}
