package io.callhandoffs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.tables.checks.CheckRequest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

  private static final String SOME = ApiKey.random().text();

  /// 62 signs, 43 times: 256 bits.
  @Test
  void hasTheFormThatScannersKnow() {
    assertThat(SOME).matches("hk_live_[0-9A-Za-z]{49}");
    assertThat(Math.log(62) / Math.log(2) * 43).isGreaterThanOrEqualTo(256);
  }

  @Test
  void isNeverTheSameTwice() {
    var keys = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      keys.add(ApiKey.random().text());
    }
    assertThat(keys).hasSize(1000);
  }

  /// Every sign, replaced by every other.
  @Test
  void anyOneWrongSignShows() {
    for (int at = 0; at < SOME.length(); at++) {
      for (char sign : "0123456789ABCXYZabcxyz_- ".toCharArray()) {
        if (sign != SOME.charAt(at)) {
          var wrong = SOME.substring(0, at) + sign + SOME.substring(at + 1);
          assertThat(isKey(wrong)).as(wrong).isFalse();
        }
      }
    }
    assertThat(isKey(SOME)).isTrue();
  }

  private static boolean isKey(String text) {
    try {
      return new ApiKey(text).text().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Other texts may be the administrator's key, which its owner has chosen.
  @ParameterizedTest
  @ValueSource(strings = {"hk_", "hk_live_", "hk_live_abc", "hk_test_0"})
  void onlyWhatBeginsAsOursIsMistyped(String text) {
    assertThat(ApiKey.isMistyped(text)).isTrue();
    assertThat(ApiKey.isMistyped(SOME)).isFalse();
    assertThat(ApiKey.isMistyped("let-me-in")).isFalse();
    assertThat(ApiKey.isMistyped("")).isFalse();
  }

  @Test
  void isNotWrittenOutByChance() {
    assertThat(new ApiKey(SOME).toString()).startsWith("hk_live_").hasSizeLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        StateChange.BY_CALL,
        StateChange.BY_SWEEP,
        CheckRequest.SCHEDULE,
        CheckRequest.SAVE,
        CheckRequest.CALLS,
        "checks",
        "administrator",
        "",
        " ",
        " desk",
        "desk ",
        "two\nlines",
        "1234567890123456789012345678901234567890123456789012345678901"
      })
  void noKeyHasANameThatRecordsUseForOthersOrThatIsNone(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new KeyName(name));
  }
}
