package io.callhandoffs.handoffs;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.number.Home;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.twilio.rest.CallFacts;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.Twilio;
import java.util.function.Supplier;

/// The live calls of which no webhook has told us yet, as Twilio knows them. A call belongs to the
/// project whose number was rung, though all projects of an account can see it there.
///
/// @param webhooks where Twilio reaches our webhooks on such calls
record AccountCalls(Numbers numbers, Twilio twilio, Supplier<WebhookUrls> webhooks) {

  /// A call that `project` may hand off.
  ///
  /// @param account the project's
  Call find(CallSid sid, Project project, ProjectAccount account) {
    var facts =
        twilio
            .calls(account.login())
            .find(sid.value())
            .orElseThrow(() -> Failure.notFound("The project's Twilio account has no call " + sid));
    var call = new Call(sid, account.account(), facts.from(), facts.to(), webhooks.get());
    requireTaken(call, facts, project);
    if (facts.isOver()) {
      throw Starter.callIsOver();
    }
    return call;
  }

  private void requireTaken(Call call, CallFacts facts, Project project) {
    var home = call.called().map(numbers::home).orElse(Home.UNKNOWN);
    var isOwn =
        facts.isInbound()
            && home.project().equals(project.id())
            && home.takesCallsOf(call.account(), _ -> true);
    if (isOwn) {
      return;
    }
    if (!home.equals(Home.UNKNOWN) && !home.project().equals(project.id())) {
      throw anothers(call.sid(), home.project());
    }
    if (!project.settings().programs().handoffApi().accountCalls()) {
      throw nobodys(call.sid());
    }
  }

  private static FailureException anothers(CallSid sid, ProjectId owner) {
    return Failure.notFound(
        "The call "
            + sid
            + " is to a number of the project "
            + owner
            + "; only that one can hand"
            + " it off");
  }

  private static FailureException nobodys(CallSid sid) {
    return Failure.notFound(
        "The call "
            + sid
            + " is not to a number of this project: connect the number, or let the project hand off"
            + " all calls of its account (handoff_api.account_calls in its settings)");
  }
}
