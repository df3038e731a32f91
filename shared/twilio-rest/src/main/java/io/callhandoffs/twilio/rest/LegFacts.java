package io.callhandoffs.twilio.rest;

import java.time.Instant;
import java.util.OptionalInt;

/// A leg that was dialled from a call, as Twilio knows it.
///
/// @param to what was rung, in Twilio's words
/// @param status in Twilio's words, such as `no-answer`
/// @param seconds how long it lasted once it was answered
/// @param machine whether Twilio detected an answering machine
public record LegFacts(
    String sid,
    String to,
    Instant startedAt,
    String status,
    boolean isOver,
    OptionalInt seconds,
    boolean machine) {

  /// Leaves out the number.
  @Override
  public String toString() {
    return "LegFacts[" + sid + ", " + status + "]";
  }
}
