package io.callhandoffs.handoffs;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Unavailable;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Door;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Handoffs;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.twilio.Redirection;
import io.callhandoffs.twilio.rest.CallsApi;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Twilio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Starts handoffs on live calls. The handoff is written first, and then Twilio is told to take the
/// call to where it is dialled: so the webhook that follows finds it, and of two programs that
/// start one at the same time only one is the first.
final class Starter {

  /// Who else writes is the call itself, or another program that wants the same.
  private static final int MAX_TRIES = 6;

  /// Who moved a handoff of which Twilio would not hear.
  private static final String TWILIO = "twilio";

  private final Handoffs handoffs;
  private final ProjectAccounts accounts;
  private final Twilio twilio;
  private final Supplier<Door> door;

  /// @param door where Twilio reaches our webhooks on calls of which none has told us
  Starter(Handoffs handoffs, ProjectAccounts accounts, Twilio twilio, Supplier<Door> door) {
    this.handoffs = handoffs;
    this.accounts = accounts;
    this.twilio = twilio;
    this.door = door;
  }

  /// The handoff of a call that is to be handed off as `context` says; the one that it is in, if it
  /// is in one.
  Handoff start(ProjectId project, CallSid sid, HandoffContext context) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      var known = known(project, sid);
      var current = known.isEmpty() ? Optional.<Handoff>empty() : Optional.of(known.getLast());
      if (current.filter(Starter::isUnderWay).isPresent()) {
        return current.get();
      }
      var account = accounts.require(project);
      var started = next(project, sid, context, current, account);
      // One that was written before, and of which Twilio has not asked yet, is not written again.
      if (current.filter(started::equals).isPresent() || handoffs.write(started)) {
        redirect(twilio.calls(account.login()), started);
        return handoffs.find(started.id()).orElse(started);
      }
    }
    throw new Unavailable("The call changes too fast; send it again").asException();
  }

  /// The call's handoffs, in order.
  private List<Handoff> known(ProjectId project, CallSid sid) {
    var known = new ArrayList<Handoff>();
    for (int ordinal = 1; ordinal <= HandoffId.MAX_PER_CALL; ordinal++) {
      var handoff = handoffs.find(HandoffId.of(sid, ordinal));
      if (handoff.isEmpty()) {
        break;
      }
      if (!handoff.get().project().equals(project)) {
        throw noSuchCall(sid);
      }
      known.add(handoff.get());
    }
    return known;
  }

  /// Somebody is being rung or has the call, or the assistant has handed it over.
  private static boolean isUnderWay(Handoff handoff) {
    var byAssistant = handoff.context().wanted().origin() == Origin.ASSISTANT;
    return !handoff.state().isOver() && (byAssistant || !handoff.progress().attempts().isEmpty());
  }

  /// The handoff that is to be written: the call's next, or the one in which the caller is being
  /// asked what they want, which `context` now answers.
  private Handoff next(
      ProjectId project,
      CallSid sid,
      HandoffContext context,
      Optional<Handoff> current,
      ProjectAccount account) {
    if (current.flatMap(handoff -> handoff.progress().callEndedAt()).isPresent()) {
      throw callIsOver();
    }
    var open = current.filter(handoff -> !handoff.state().isOver());
    if (open.isPresent()) {
      return open.get().context().wanted().origin() == Origin.CALLER
          ? open.get().withContext(context)
          : open.get();
    }
    var ordinal = current.map(handoff -> handoff.id().ordinal() + 1).orElse(1);
    if (ordinal > HandoffId.MAX_PER_CALL) {
      throw new Failure.Conflict(
              "This call has been handed off " + HandoffId.MAX_PER_CALL + " times; that is enough")
          .asException();
    }
    var call = current.map(Handoff::call).orElseGet(() -> call(sid, account));
    return Handoff.begun(HandoffId.of(sid, ordinal), project, call, context, handoffs.now());
  }

  /// A call of which we have not heard yet, as Twilio knows it.
  private Call call(CallSid sid, ProjectAccount account) {
    var facts = twilio.calls(account.login()).find(sid.value()).orElseThrow(() -> noSuchCall(sid));
    if (facts.isOver()) {
      throw callIsOver();
    }
    return new Call(sid, account.account(), facts.from(), facts.to(), door.get());
  }

  /// Where Twilio refuses, who asked for the handoff is told why. Where it does not answer it may
  /// have done it all the same: then the handoff stays, and the same request sent again says it to
  /// Twilio again, which does no harm.
  private void redirect(CallsApi calls, Handoff started) {
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
    throw callIsOver();
  }

  /// A handoff that Twilio will hear nothing of has failed. A caller who was being asked what they
  /// want still is.
  private Handoff undone(Handoff refused) {
    return refused.progress().answers().isEmpty()
        ? refused.withState(HandoffState.FAILED, handoffs.now(), TWILIO)
        : refused.withContext(HandoffContext.NONE);
  }

  private void change(HandoffId id, UnaryOperator<Handoff> change) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      var current = handoffs.find(id);
      if (current.isEmpty() || handoffs.write(change.apply(current.get()))) {
        return;
      }
    }
  }

  private static FailureException callIsOver() {
    return new Failure.Conflict("The call is over; there is nobody to hand off").asException();
  }

  private static FailureException noSuchCall(CallSid sid) {
    return new Failure.NotFound("The project's Twilio account has no call " + sid).asException();
  }
}
