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

/// Redirects a live call at Twilio to where its handoff is dialled.
record CallRedirect(Handoffs handoffs, CallsApi calls) {

  /// The author of a handoff's failure when Twilio refuses it.
  private static final String TWILIO = "twilio";

  /// If Twilio refuses, the client is told why. If it does not answer, it may have redirected the
  /// call all the same: then the handoff stays, and the same request repeats the redirect, which
  /// does no harm.
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

  /// A handoff that Twilio refuses has failed. A caller who was being asked what they want is still
  /// being asked.
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
