package io.callhandoffs.twilio;

import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.project.ProjectId;
import java.time.Instant;

/// A call and its handoff as far as a request shows them, while what is stored cannot be read.
final class Shown {

  private Shown() {}

  static Handoff handoff(WebhookRequest request, Instant now) {
    var call = call(request);
    var id =
        request
            .query()
            .find("handoff")
            .flatMap(HandoffId::find)
            .orElseGet(() -> HandoffId.of(call.sid(), ordinal(request)));
    return Handoff.begun(id, ProjectId.DEFAULT, call, HandoffContext.NONE, now);
  }

  /// Which of the call's handoffs would begin: an assistant's session names it.
  private static int ordinal(WebhookRequest request) {
    return request
        .query()
        .find("ordinal")
        .filter(text -> text.matches("[1-9]"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  static Call call(WebhookRequest request) {
    var params = request.params();
    return new Call(
        params.find("CallSid").flatMap(CallSid::find).orElse(CallSid.NOBODYS),
        params.find("AccountSid").orElse(""),
        params.find("From").orElse(""),
        params.find("To").orElse(""),
        new WebhookUrls(request.base(), request.base()));
  }
}
