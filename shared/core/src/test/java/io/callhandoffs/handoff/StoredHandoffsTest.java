package io.callhandoffs.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.ItemKind;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Handoffs that were stored stay as they are. How the API shows them is recorded beside its
/// function's tests.
class StoredHandoffsTest {

  private static final Duration RETENTION = Duration.ofDays(90);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:05:00Z");
  private Handoffs handoffs;

  @BeforeEach
  void store() {
    handoffs = new Handoffs(dynamo.enhanced(), dynamo.table("HandoffsTable"), RETENTION, clock);
    StoredItem.names("handoffs")
        .forEach(name -> dynamo.put("HandoffsTable", StoredItem.read(name)));
  }

  static List<String> handoffs() {
    return StoredItem.names("handoffs").stream()
        .filter(name -> StoredItem.read(name).attributes().containsKey("attempts"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("handoffs")
  void writesAnItemAsItWasOnceItIsRead(String name) {
    new ItemKind<>(HandoffItem::read, handoff -> HandoffItem.write(handoff, RETENTION))
        .requireUnchanged(StoredItem.read(name));
  }

  private Handoff ringing() {
    var id = StoredItem.read("handoffs/ringing").text("id");
    return handoffs.find(new HandoffId(id)).orElseThrow();
  }

  @Test
  void knowsWhichHandoffARequestHasStarted() {
    var key = IdempotencyKey.of("desk", "key-1", "the request");

    assertThat(handoffs.remembered().find(key, clock.instant())).contains(ringing().id());
  }

  @Test
  void countsACallThatWasCounted() {
    var one = new Caps(1, 1, 1, 1);
    var other =
        Calls.ringing(
            Calls.of(ringing().project(), 77, clock.instant()), Calls.SCHOOLS, clock.instant());

    assertThat(handoffs.counters().reserve(ringing(), ringing().attempts().getFirst(), one))
        .isEqualTo(new Allowed());
    assertThat(handoffs.counters().reserve(other, other.attempts().getFirst(), one))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.CALLS_PER_CALLER));
  }
}
