package io.callhandoffs.tables.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.ItemKind;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.StateChange;
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

/// Stored handoffs stay as they are. How the API shows them is recorded beside its function's
/// tests.
class StoredHandoffsTest {

  private static final Duration RETENTION = Duration.ofDays(90);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:05:00Z");
  private Handoffs handoffs;

  @BeforeEach
  void store() {
    handoffs = new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), RETENTION, clock);
    StoredItem.names("handoffs")
        .forEach(name -> dynamo.put("HandoffsTable", StoredItem.read(name)));
  }

  static List<String> handoffs() {
    return StoredItem.names("handoffs").stream()
        .filter(name -> StoredItem.read(name).attributes().containsKey("attempts"))
        .toList();
  }

  private static ItemKind<Handoff> kind() {
    return ItemKind.of(
        HandoffItem::read,
        handoff -> HandoffItem.write(handoff, RETENTION),
        "id project call_sid call call.account call.from call.to call.voice call.routing version"
            + " created_at updated_at history history.state history.at brief.wanted.origin"
            + " heard.turn heard.words heard.at attempts.index attempts.name"
            + " attempts.how attempts.started_at attempts.ring.seconds attempts.ring.number"
            + " attempts.ring.region attempts.ring.kind attempts.ring.sip"
            + " feedback.should_have_been feedback.by feedback.at feedback.judgement.by"
            + " feedback.judgement.at");
  }

  @ParameterizedTest
  @MethodSource("handoffs")
  void writesAnItemAsItWasOnceItIsRead(String name) {
    // Handoffs were found by it once.
    kind().requireUnchanged(StoredItem.read(name).without("destination"));
  }

  @ParameterizedTest
  @MethodSource("handoffs")
  void readsAnItemFromBeforeAnyOfItsAttributes(String name) {
    kind().requireOnlyWhatIsRequired(StoredItem.read(name));
  }

  @Test
  void readsEmptyPartsForWhatAHandoffOmits() {
    var least = kind().leastMeaning(StoredItem.read("handoffs/completed"));

    assertThat(least.context()).isEqualTo(HandoffContext.NONE);
    assertThat(least.progress().attempts()).isEmpty();
    assertThat(least.progress().heard()).isEmpty();
    assertThat(least.progress().answers()).isEmpty();
    assertThat(least.state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(least.history().changes())
        .allMatch(change -> change.by().equals(StateChange.BY_CALL));
  }

  @Test
  void readsAnAttemptThatOmitsThemAsUnscreenedAndHuman() {
    var item = StoredItem.read("handoffs/accepted");
    var read =
        kind()
            .meaning(
                item.without("attempts.machine")
                    .without("attempts.why")
                    .without("attempts.ring.screened")
                    .without("attempts.ring.headers")
                    .without("attempts.ring.detect_voicemail"));

    var attempt = read.progress().rung(0).orElseThrow();
    assertThat(attempt.pickup().machine()).isFalse();
    assertThat(attempt.chosen().choice().why()).isEmpty();
    assertThat(attempt.ring().headers()).isEmpty();
    assertThat(attempt.ring().answering().screened()).isFalse();
    assertThat(attempt.ring().answering().detectVoicemail()).isFalse();
  }

  private Handoff ringing() {
    var id = StoredItem.read("handoffs/ringing").text("id");
    return handoffs.find(new HandoffId(id)).orElseThrow();
  }

  @Test
  void findsTheHandoffThatARequestHasStarted() {
    var key = IdempotencyKey.of("desk", "key-1", "the request");

    assertThat(handoffs.remembered().find(key, clock.instant())).contains(ringing().id());
  }

  @Test
  void countsACallThatWasStored() {
    var one = new Caps(1, 1, 1, 1);
    var ringing = ringing().progress().rung(0).orElseThrow();
    var other = HandoffFixture.begun(77, clock.instant());

    assertThat(handoffs.counters().reserve(ringing(), ringing, one, false))
        .isEqualTo(new Allowed());
    assertThat(handoffs.counters().reserve(other.withAttempt(ringing), ringing, one, false))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.CALLS_PER_CALLER));
  }
}
