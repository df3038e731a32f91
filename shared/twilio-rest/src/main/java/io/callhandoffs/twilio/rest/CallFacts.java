package io.callhandoffs.twilio.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A call as Twilio knows it. There is no SIP response code among it: Twilio tells that to a status
/// callback only.
///
/// @param from who calls, in Twilio's words
/// @param to who is called, likewise
/// @param isInbound whether somebody rang the account; else the account has rung somebody
/// @param status in Twilio's words, such as `no-answer`
/// @param startedAt empty while the call has not been dialled
/// @param seconds how long it lasted; empty for a call that goes on or was not answered
public record CallFacts(
    String from,
    String to,
    boolean isInbound,
    String status,
    Optional<Instant> startedAt,
    OptionalInt seconds) {

  private static final Set<String> OVER =
      Set.of("busy", "canceled", "completed", "failed", "no-answer");

  public boolean isOver() {
    return isOver(status);
  }

  /// Whether a call with this status, in Twilio's words, is over.
  static boolean isOver(String status) {
    return OVER.contains(status);
  }

  /// Whether somebody, or a machine, has answered.
  public boolean isAnswered() {
    return status.equals("in-progress") || status.equals("completed");
  }

  /// Leaves out the numbers.
  @Override
  public String toString() {
    return "CallFacts[" + status + "]";
  }
}
