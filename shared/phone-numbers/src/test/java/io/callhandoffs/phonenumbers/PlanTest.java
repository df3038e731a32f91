package io.callhandoffs.phonenumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.telephone.NumberKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

  @ParameterizedTest
  @EnumSource
  void refusesToSaveKindsThatEveryPolicyRefusesToDial(NumberKind kind) {
    var isRefused = catchThrowable(() -> Plan.refuse(kind)) != null;

    assertThat(isRefused).isEqualTo(DiallingPolicy.ALWAYS_REFUSED.contains(kind));
  }
}
