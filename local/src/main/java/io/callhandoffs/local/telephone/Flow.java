package io.callhandoffs.local.telephone;

/// Where a leg goes after a verb.
sealed interface Flow {

  /// On to the next verb.
  record Continue() implements Flow {}

  /// To another document.
  record Fetch(Source source) implements Flow {}

  /// No further document.
  record End(Ending ending) implements Flow {}

  /// Why no more documents are followed.
  enum Ending {
    /// The last document ended.
    RAN_OUT,
    /// A document hung up.
    HUNG_UP,
    /// A document rejected the call.
    REJECTED,
    /// The party hung up.
    LEFT,
    /// Twilio apologised.
    BROKEN,
    /// The call stays up.
    OPEN
  }
}
