package io.callhandoffs.local.telephone;

/// Where a leg goes after a verb.
sealed interface Flow {

  /// On to the next verb.
  record Continue() implements Flow {}

  /// To another document.
  record Fetch(Source source) implements Flow {}

  /// Nowhere: the leg is done with documents.
  record End(Ending ending) implements Flow {}

  /// Why no more documents are followed.
  enum Ending {
    /// The last document had nothing more to do.
    RAN_OUT,
    /// A document said so.
    HUNG_UP,
    /// A document would not take the call.
    REJECTED,
    /// The party did.
    LEFT,
    /// Twilio apologised.
    BROKEN,
    /// Nothing has ended.
    OPEN
  }
}
