package io.callhandoffs.store.crt;

/// Which errors pass if one tries again: those of AWS's SDKs.
final class ErrorCodes {

  private ErrorCodes() {}

  /// Whether the service has too much to do.
  static boolean isThrottling(int status, String code) {
    return status == 429
        || switch (code) {
          case "Throttling",
              "ThrottlingException",
              "ThrottledException",
              "ProvisionedThroughputExceededException",
              "SlowDown",
              "TooManyRequestsException",
              "RequestLimitExceeded",
              "BandwidthLimitExceeded",
              "RequestThrottled",
              "RequestThrottledException",
              "EC2ThrottledException",
              "TransactionInProgressException",
              "PriorRequestNotComplete" ->
              true;
          default -> false;
        };
  }

  /// Whether something broke that may work the next time.
  static boolean isTransient(int status, String code) {
    return switch (status) {
      case 500, 502, 503, 504 -> true;
      default ->
          switch (code) {
            case "RequestTimeout",
                "RequestTimeoutException",
                "InternalError",
                "RequestTimeTooSkewed",
                "RequestExpired",
                "RequestInTheFuture" ->
                true;
            default -> false;
          };
    };
  }
}
