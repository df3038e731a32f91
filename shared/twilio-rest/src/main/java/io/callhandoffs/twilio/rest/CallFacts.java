package io.callhandoffs.twilio.rest;

/// A call as Twilio knows it.
///
/// @param from who calls, in Twilio's words
/// @param to who is called, likewise
public record CallFacts(String from, String to, boolean isOver) {

  /// Leaves out the numbers.
  @Override
  public String toString() {
    return "CallFacts[isOver=" + isOver + "]";
  }
}
