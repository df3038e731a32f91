package io.callhandoffs.call;

import io.callhandoffs.call.DialResult.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// A leg that was dialled from a call and is over, as Twilio knows it afterwards.
///
/// @param address what was rung: a number in E.164 form, or a SIP address
/// @param seconds how long it lasted once it was answered
/// @param machine whether Twilio detected an answering machine
public record FoundLeg(
    String sid,
    String address,
    Instant startedAt,
    Status status,
    OptionalInt seconds,
    boolean machine) {

  /// What Twilio would have reported, except whether it connected the legs: nobody says that
  /// afterwards. It cancels a leg when the caller hangs up.
  DialResult result() {
    return new DialResult(
        status, Optional.empty(), seconds, OptionalInt.empty(), status != Status.CANCELED);
  }

  /// Without the address.
  @Override
  public String toString() {
    return "FoundLeg[" + sid + ", " + status + "]";
  }
}
