package io.callhandoffs.tables.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.ItemKind;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.number.Connection;
import io.callhandoffs.number.Home;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Stored connections, purchases and locks keep their meaning.
class StoredNumbersTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:02:00Z");
  private Numbers numbers;

  @BeforeEach
  void store() {
    numbers = new Numbers(dynamo.database(), dynamo.table("NumbersTable"));
    StoredItem.names("numbers").forEach(name -> dynamo.put("NumbersTable", StoredItem.read(name)));
  }

  private static final ItemKind<Connection> CONNECTIONS =
      ItemKind.of(
          ConnectionItem::read,
          ConnectionItem::write,
          "phone_number project account sid before ours connected_by connected_at");

  @Test
  void writesAConnectionAsItWasOnceItIsRead() {
    CONNECTIONS.requireUnchanged(StoredItem.read("numbers/connection"));
  }

  @Test
  void readsAConnectionFromBeforeAnyOfItsAttributes() {
    CONNECTIONS.requireOnlyWhatIsRequired(StoredItem.read("numbers/connection"));
  }

  @Test
  void readsWhatANumberRangBefore() {
    assertThat(numbers.all())
        .containsExactly(
            new Connection(
                new PhoneNumber("+442079460101"),
                MUSEUM,
                "AC" + "1".repeat(32),
                "PN" + "2".repeat(32),
                Map.of("voiceUrl", "https://before.example/voice", "voiceMethod", "GET"),
                Map.of("voiceUrl", "https://voice.example/voice/call", "voiceMethod", "POST"),
                true,
                "administrator",
                Instant.parse("2026-11-23T12:01:57.250Z")));
  }

  @Test
  void readsWhichProjectANumberRings() {
    assertThat(numbers.home(new PhoneNumber("+442079460100")))
        .isEqualTo(new Home(MUSEUM, Optional.empty()));
    assertThat(numbers.home(new PhoneNumber("+442079460101")))
        .isEqualTo(new Home(MUSEUM, Optional.of("AC" + "1".repeat(32))));
  }

  @Test
  void countsANumberThatWasBought() {
    assertThat(numbers.purchases(clock).begin(MUSEUM, new PhoneNumber("+442079460102"))).isFalse();
  }

  @Test
  void lockHoldsUntilItExpires() {
    assertThatThrownBy(() -> numbers.lock(clock).holding(() -> {}))
        .isInstanceOf(FailureException.class);

    clock.advance(Duration.ofMinutes(1));
    numbers.lock(clock).holding(() -> {});
  }
}
