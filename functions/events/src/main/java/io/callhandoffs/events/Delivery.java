package io.callhandoffs.events;

/// What became of one sending.
sealed interface Delivery {

  /// The receiver has it.
  record Taken() implements Delivery {}

  /// It may not.
  ///
  /// @param why in words for the webhook's owner
  record Failed(String why) implements Delivery {}
}
