package io.callhandoffs.routing.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

  @ParameterizedTest
  @CsvSource({"'', Tickets", "' ', Tickets", "tickets, ''", "tickets, ' '"})
  void refusesACandidateWithoutIdOrName(String id, String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Candidate(id, name, "To buy"));
  }

  @Test
  void keepsIdAndNameWithoutTheTexts() {
    assertThat(new Candidate("tickets", "Tickets", "To buy", List.of("Two seats")).withoutTexts())
        .isEqualTo(new Candidate("tickets", "Tickets", "", List.of()));
  }
}
