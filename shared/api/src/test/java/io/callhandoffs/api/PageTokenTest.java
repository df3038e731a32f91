package io.callhandoffs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

  private static final String QUERY = "destinations of museum";

  @ParameterizedTest
  @ValueSource(strings = {"tickets", "café & co", "\uD83C\uDFDB", "a\nb"})
  void tokenGivesItsPositionBack(String position) {
    var token = PageToken.write(QUERY, position);
    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(PageToken.read(QUERY, token)).isEqualTo(position);
  }

  @Test
  void refusesATokenOfAnotherQuery() {
    var token = PageToken.write(QUERY, "tickets");
    assertThatThrownBy(() -> PageToken.read("destinations of clinic", token))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("not from this list");
  }

  @Test
  void refusesATokenWithAnyCharacterChanged() {
    var token = PageToken.write(QUERY, "tickets");
    for (int i = 0; i < token.length(); i++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
      assertThatThrownBy(() -> PageToken.read(QUERY, changed.toString()))
          .isInstanceOf(FailureException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AAAAAAAAAAA", "not base64!", "===="})
  void refusesAMadeUpToken(String token) {
    assertThatThrownBy(() -> PageToken.read(QUERY, token)).isInstanceOf(FailureException.class);
  }
}
