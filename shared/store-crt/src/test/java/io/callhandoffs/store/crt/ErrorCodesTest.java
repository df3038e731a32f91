package io.callhandoffs.store.crt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.internal.AwsErrorCode;
import software.amazon.awssdk.core.internal.retry.SdkDefaultRetrySetting;

/// The codes that are tried again are those of AWS's SDK.
class ErrorCodesTest {

  @Test
  void areThrottlingWhereTheyAreToTheSdk() {
    assertThat(AwsErrorCode.THROTTLING_ERROR_CODES)
        .allMatch(code -> ErrorCodes.isThrottling(400, code));
    assertThat(ErrorCodes.isThrottling(429, "Unknown")).isTrue();
  }

  @Test
  void areTransientWhereTheyAreToTheSdk() {
    assertThat(AwsErrorCode.RETRYABLE_ERROR_CODES)
        .allMatch(code -> ErrorCodes.isTransient(400, code) || ErrorCodes.isThrottling(400, code));
    assertThat(AwsErrorCode.DEFINITE_CLOCK_SKEW_ERROR_CODES)
        .allMatch(code -> ErrorCodes.isTransient(400, code));
    assertThat(SdkDefaultRetrySetting.RETRYABLE_STATUS_CODES)
        .allMatch(status -> ErrorCodes.isTransient(status, "Unknown"));
  }

  @Test
  void areNeitherOtherwise() {
    assertThat(ErrorCodes.isThrottling(400, "ValidationException")).isFalse();
    assertThat(ErrorCodes.isTransient(400, "ValidationException")).isFalse();
    assertThat(ErrorCodes.isTransient(501, "")).isFalse();
  }
}
