package io.callhandoffs.handoffs;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.write.Optimistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts handoffs on live calls. The handoff is written before Twilio is told to redirect the
/// call: so the webhook that follows finds it, and of two programs that start one at the same time
/// only one succeeds.
///
/// @param writesNothing whether it only says what it would do
record Starter(
    Handoffs handoffs, ProjectAccounts accounts, AccountCalls calls, boolean writesNothing) {

  Starter(Handoffs handoffs, ProjectAccounts accounts, AccountCalls calls) {
    this(handoffs, accounts, calls, false);
  }

  /// One that answers and refuses in the same way, writes nothing and leaves the call where it is.
  Starter rehearsing() {
    return new Starter(handoffs, accounts, calls, true);
  }

  /// Starts the call's handoff, or returns the one that is under way.
  ///
  /// @param by who asked for it
  Handoff start(Project project, CallSid sid, HandoffContext context, String by) {
    return Optimistic.FEW_WRITERS
        .write(() -> tried(project, sid, context, by))
        .orElseThrow(() -> Failure.unavailable("The call changes too fast; send it again"));
  }

  private Optional<Handoff> tried(Project project, CallSid sid, HandoffContext context, String by) {
    var known = known(project.id(), sid);
    var current = known.isEmpty() ? Optional.<Handoff>empty() : Optional.of(known.getLast());
    if (current.filter(Starter::isUnderWay).isPresent()) {
      return current;
    }
    var account = accounts.require(project.id());
    var started = next(project, sid, context, current, account);
    if (writesNothing) {
      return Optional.of(started);
    }
    // Skipped for one that was written before a redirect that failed.
    if (current.filter(started::equals).isEmpty() && !handoffs.write(started, by)) {
      return Optional.empty();
    }
    new CallRedirect(handoffs, calls.twilio().calls(account.login())).to(started);
    return Optional.of(handoffs.find(started.id()).orElse(started));
  }

  /// The call's handoffs, the oldest first.
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

  /// A destination is being rung or has the call, or the assistant has handed it over.
  private static boolean isUnderWay(Handoff handoff) {
    var byAssistant = handoff.context().wanted().origin() == Origin.ASSISTANT;
    return !handoff.state().isOver() && (byAssistant || !handoff.progress().attempts().isEmpty());
  }

  /// The handoff to write: the call's next, or the one whose caller is being asked what they want,
  /// which `context` now answers.
  private Handoff next(
      Project project,
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
      throw Failure.conflict(
          "This call has been handed off " + HandoffId.MAX_PER_CALL + " times; that is enough");
    }
    var call = current.map(Handoff::call).orElseGet(() -> calls.find(sid, project, account));
    return Handoff.begun(HandoffId.of(sid, ordinal), project.id(), call, context, handoffs.now());
  }

  static FailureException callIsOver() {
    return Failure.conflict("The call is over; there is nobody to hand off");
  }

  private static FailureException noSuchCall(CallSid sid) {
    return Failure.notFound("The project's Twilio account has no call " + sid);
  }
}
