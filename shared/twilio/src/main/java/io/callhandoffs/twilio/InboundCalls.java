package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.number.Home;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Database;
import io.callhandoffs.tables.numbers.Numbers;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Inbound calls: which call a webhook is about, whose it is, and by which address it came.
public final class InboundCalls {

  private final Numbers numbers;
  private final BiPredicate<ProjectId, String> isOf;
  private final Optional<String> routingUrl;

  /// Those of the numbers in the table `NUMBERS_TABLE`. The routing function's own URL, if it has
  /// one, is in `ROUTING_URL`.
  public static InboundCalls of(Database database, Environment environment, TwilioWebhook webhook) {
    return new InboundCalls(
        new Numbers(database, environment.require("NUMBERS_TABLE")),
        webhook::isOf,
        environment.findUrl("ROUTING_URL"));
  }

  /// @param isOf whether an account speaks for a project where no number says whose a call is
  private InboundCalls(
      Numbers numbers, BiPredicate<ProjectId, String> isOf, Optional<String> routingUrl) {
    this.numbers = numbers;
    this.isOf = isOf;
    this.routingUrl = routingUrl;
  }

  /// A handoff of the request's call that begins now.
  ///
  /// @param ordinal which of the call's handoffs it is
  /// @throws ForeignAccountException if the call's account has no right to the number; see
  ///   [#project(Call)]
  public Handoff begun(WebhookRequest request, int ordinal, HandoffContext context, Instant now) {
    var call = call(request);
    return Handoff.begun(HandoffId.of(call.sid(), ordinal), project(call), call, context, now);
  }

  /// The same of one whose id is known.
  public Handoff begun(WebhookRequest request, HandoffId id, Instant now) {
    var call = call(request);
    return Handoff.begun(id, project(call), call, HandoffContext.NONE, now);
  }

  private Call call(WebhookRequest request) {
    var params = request.params();
    return new Call(
        new CallSid(params.require("CallSid")),
        params.require("AccountSid"),
        params.find("From").orElse(""),
        params.find("To").orElse(""),
        webhooks(request));
  }

  /// The project that the called number is connected to; for numbers without a connection, the
  /// default project.
  ///
  /// @throws ForeignAccountException if the number belongs to another account, or is unknown and
  ///   the account is none of the default project's: all accounts here can sign, and must not learn
  ///   where other projects' callers are put through
  private ProjectId project(Call call) {
    var home = call.called().map(numbers::home).orElse(Home.UNKNOWN);
    if (!home.takesCallsOf(call.account(), project -> isOf.test(project, call.account()))) {
      throw new ForeignAccountException(
          "The number that was called is not known to be one of " + call.account());
    }
    return home.project();
  }

  /// All further webhooks of the call use the address of this one. Only behind the functions' own
  /// URLs has routing another.
  private WebhookUrls webhooks(WebhookRequest request) {
    return new WebhookUrls(
        request.base(),
        request.byFunctionUrl() ? routingUrl.orElse(request.base()) : request.base());
  }
}
