package io.callhandoffs.twilio.rest;

/// A call as Twilio knows it.
///
/// @param from who rings, in Twilio's words
/// @param to who is rung, likewise
public record CallFacts(String from, String to, boolean isOver) {

  /// Without the numbers.
  @Override
  public String toString() {
    return "CallFacts[isOver=" + isOver + "]";
  }
}
