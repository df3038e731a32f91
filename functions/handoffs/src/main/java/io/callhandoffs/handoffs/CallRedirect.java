package io.callhandoffs.handoffs;

import io.callhandoffs.failure.Failure.Unavailable;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.twilio.Redirection;
import io.callhandoffs.twilio.rest.CallsApi;
import io.callhandoffs.write.Optimistic;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Tells Twilio to take a live call to where its handoff is dialled.
record CallRedirect(Handoffs handoffs, CallsApi calls) {

  /// Who moved a handoff of which Twilio would not hear.
  private static final String TWILIO = "twilio";

  /// Where Twilio refuses, who asked for the handoff is told why. Where it does not answer it may
  /// have done it all the same: then the handoff stays, and the same request sent again says it to
  /// Twilio again, which does no harm.
  void to(Handoff started) {
    try {
      if (calls.redirect(started.call().sid().value(), Redirection.of(started))) {
        return;
      }
    } catch (FailureException e) {
      if (!(e.failure() instanceof Unavailable)) {
        change(started.id(), this::undone);
      }
      throw e;
    }
    change(
        started.id(), over -> over.withCallEnded(handoffs.now()).withSettledState(handoffs.now()));
    throw Starter.callIsOver();
  }

  /// A handoff that Twilio will hear nothing of has failed. A caller who was being asked what they
  /// want still is.
  private Handoff undone(Handoff refused) {
    return refused.progress().answers().isEmpty()
        ? refused.withState(HandoffState.FAILED, handoffs.now(), TWILIO)
        : refused.withContext(HandoffContext.NONE);
  }

  private void change(HandoffId id, UnaryOperator<Handoff> change) {
    var _ =
        Optimistic.FEW_WRITERS.write(() -> {
          var current = handoffs.find(id);
          var isDone = current.isEmpty() || handoffs.write(change.apply(current.get()), TWILIO);
          return Optional.of(id).filter(_ -> isDone);
        });
  }
}
