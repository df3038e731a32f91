package io.callhandoffs.voice;

import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.number.Home;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.twilio.ForeignAccountException;
import io.callhandoffs.twilio.WebhookRequest;
import java.util.Optional;

/// Calls that come in: which call a webhook is about, whose it is, and by which address it came.
final class InboundCalls {

  /// Reserved for stories, in [Ofcom's
  /// words](https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama).
  private static final PhoneNumber NOBODYS = new PhoneNumber("+442079460999");

  private final Numbers numbers;
  private final Optional<String> routingUrl;

  /// @param routingUrl where the routing function's own URL is
  InboundCalls(Numbers numbers, Optional<String> routingUrl) {
    this.numbers = numbers;
    this.routingUrl = routingUrl;
  }

  Call call(WebhookRequest request) {
    var params = request.params();
    return new Call(
        new CallSid(params.require("CallSid")),
        params.require("AccountSid"),
        params.find("From").orElse(""),
        params.find("To").orElse(""),
        webhooks(request));
  }

  /// The project that the called number is connected to; what nobody has connected belongs to the
  /// default project.
  ///
  /// @throws ForeignAccountException if the number is another account's: whoever has an account of
  ///   their own here can sign, and must not learn whom strangers' callers are put through to
  ProjectId project(Call call) {
    var home = call.called().map(numbers::home).orElse(Home.UNKNOWN);
    if (!home.takesCallsOf(call.account())) {
      throw new ForeignAccountException("The number that was called is another account's");
    }
    return home.project();
  }

  /// Looks up a number that nobody has.
  void rehearse() {
    var _ = numbers.home(NOBODYS);
  }

  /// All further webhooks of the call go to where this one came in. Only behind the functions' own
  /// URLs does routing live elsewhere.
  private WebhookUrls webhooks(WebhookRequest request) {
    return new WebhookUrls(
        request.base(),
        request.byFunctionUrl() ? routingUrl.orElse(request.base()) : request.base());
  }
}
