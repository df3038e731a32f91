package io.callhandoffs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.callhandoffs.project.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The functions that answer calls do not carry the numbering plans, so the numbers are in a table.
class EmergencyNumbersTest {

  private static final ShortNumberInfo PLANS = ShortNumberInfo.getInstance();

  static Stream<String> countries() {
    return PhoneNumberUtil.getInstance().getSupportedRegions().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void areThoseOfTheNumberingPlans(String country) {
    var where = Set.of(new Region(country));
    var missing = new HashSet<String>();
    for (int number = 0; number < 1000; number++) {
      for (var digits : List.of("%02d".formatted(number), "%03d".formatted(number))) {
        if (PLANS.isEmergencyNumber(digits, country)
            && !EmergencyNumbers.areReached(digits, where, Set.of())) {
          missing.add(digits);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(EmergencyNumbers.of(new Region(country)))
        .allMatch(digits -> PLANS.isEmergencyNumber(digits, country));
  }

  @Test
  void areNotEveryShortNumber() {
    assertThat(Stream.of("12", "110", "144", "1911", "19112", "9110", "9000", "101"))
        .noneMatch(digits -> EmergencyNumbers.areReached(digits, Set.of(), Set.of()));
  }
}
