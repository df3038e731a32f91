package io.callhandoffs.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SharedIdTest {

  @Test
  void isOneLineOfText() {
    assertThat(SharedId.find("crm\u0000\r\n7")).contains("crm   7");
    assertThat(SharedId.find(" \t")).isEmpty();
    assertThat(SharedId.find("x".repeat(201))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new SharedId("crm\n7"));
  }
}
