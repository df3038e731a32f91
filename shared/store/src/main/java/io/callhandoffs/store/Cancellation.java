package io.callhandoffs.store;

import java.util.List;

/// Why DynamoDB has not carried out a transaction.
///
/// @param codes one for each of its writes
public record Cancellation(List<String> codes) {

  public Cancellation {
    codes = List.copyOf(codes);
  }

  /// Whether a race was lost, or the table is too busy just now: read and decide again.
  public boolean isLostRace() {
    for (var code : codes) {
      switch (code) {
        case "ConditionalCheckFailed",
            "TransactionConflict",
            "ThrottlingError",
            "ProvisionedThroughputExceeded" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
