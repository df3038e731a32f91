package io.callhandoffs.twilio.rest;

/// A call as Twilio knows it.
///
/// @param from who calls, in Twilio's words
/// @param to who is called, likewise
/// @param isInbound whether somebody rang the account; else the account has rung somebody
public record CallFacts(String from, String to, boolean isInbound, boolean isOver) {

  /// Leaves out the numbers.
  @Override
  public String toString() {
    return "CallFacts[isOver=" + isOver + "]";
  }
}
