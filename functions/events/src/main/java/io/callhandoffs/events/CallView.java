package io.callhandoffs.events;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.telephone.MaskedNumbers;
import java.util.Optional;

/// Which call a handoff is about, and why it is handed off.
record CallView(String callSid, Optional<String> sharedId, Optional<String> reason) {

  static CallView of(Handoff handoff) {
    return new CallView(
        handoff.call().sid().value(),
        handoff.context().sharedId().map(MaskedNumbers::in),
        handoff.context().reason().map(MaskedNumbers::in));
  }
}
