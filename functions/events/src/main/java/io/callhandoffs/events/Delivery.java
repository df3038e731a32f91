package io.callhandoffs.events;

/// The result of one attempt to send.
sealed interface Delivery {

  record Taken() implements Delivery {}

  /// Not taken.
  ///
  /// @param why in words for the webhook's owner
  record Failed(String why) implements Delivery {}
}
