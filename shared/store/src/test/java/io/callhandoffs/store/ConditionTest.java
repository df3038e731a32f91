package io.callhandoffs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.store.Value.Numeral;
import io.callhandoffs.store.Value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  void joinsWhatMustHoldAndWhatItsPlaceholdersStandFor() {
    var both =
        Condition.of("#until < :now")
            .naming("#until", "until")
            .with(":now", 12)
            .and(Condition.of("#name = :name").naming("#name", "name").with(":name", "x"));

    assertThat(both.expression()).isEqualTo("#until < :now AND #name = :name");
    assertThat(both.names()).containsEntry("#until", "until").containsEntry("#name", "name");
    assertThat(both.values())
        .containsEntry(":now", new Numeral(12))
        .containsEntry(":name", new Text("x"));
    assertThat(both.and(Condition.NONE)).isEqualTo(both);
  }

  @Test
  void ofAVersionIsThatThereIsNoItemBeforeTheFirst() {
    assertThat(Condition.isVersion(0).expression()).isEqualTo("attribute_not_exists(version)");
    assertThat(Condition.isVersion(3).values()).containsEntry(":seen", new Numeral(3));
  }

  @Test
  void isLostWithARaceOrABusyTableAndWithNothingElse() {
    assertThat(new Cancellation(List.of("None", "TransactionConflict")).isLostRace()).isTrue();
    assertThat(new Cancellation(List.of("None", "ValidationError")).isLostRace()).isFalse();
  }
}
