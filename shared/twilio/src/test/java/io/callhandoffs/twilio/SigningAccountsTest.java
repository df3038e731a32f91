package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.project.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which project a call belongs to whose number says nothing.
class SigningAccountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # projects of AC1 | of AC2 | project | accounts that speak for it
          museum            | zoo    | museum  | AC1
          museum            | zoo    | zoo     | AC2
          museum            | zoo    | default | ''
          museum zoo        | zoo    | zoo     | AC1 AC2
          ''                | zoo    | default | AC1
          ''                | zoo    | zoo     | AC2
          ''                | ''     | default | ''
          """)
  void accountSpeaksForItsProjectsAndTheOnlyOneWithoutAnyForAllOthers(
      String first, String second, String project, String speaking) {
    var accounts = Map.of("AC1", connectedTo(first), "AC2", connectedTo(second));

    assertThat(List.of("AC1", "AC2", "AC3"))
        .filteredOn(one -> SigningAccounts.isOf(accounts, new ProjectId(project), one))
        .isEqualTo(words(speaking));
  }

  private static SigningAccount connectedTo(String projects) {
    return new SigningAccount(List.of(), Map.of(), Set.copyOf(words(projects)));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
