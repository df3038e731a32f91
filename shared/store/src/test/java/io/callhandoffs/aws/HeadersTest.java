package io.callhandoffs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"x-api-key", "X-Api-Key", "X-API-KEY"})
  void areFoundInAnyCase(String name) {
    assertThat(Headers.find(Map.of(name, "let-me-in", "accept", "*/*"), "x-api-key"))
        .hasValue("let-me-in");
  }

  @Test
  void areNotFoundWhereThereAreNone() {
    assertThat(Headers.find(null, "x-api-key")).isEmpty();
    assertThat(Headers.find(Map.of("x-api-keys", "let-me-in"), "x-api-key")).isEmpty();
  }
}
