package io.callhandoffs.voice;

import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.speech.Language;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.twilio.Dialled;
import io.callhandoffs.twilio.InboundCalls;
import io.callhandoffs.twilio.LineCheckTwiMl;
import io.callhandoffs.twilio.TwiMl;
import io.callhandoffs.twilio.WebhookRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What Twilio reports of calls without asking anything, or when all else has failed. It may be the
/// first that is heard of a call.
record Reports(CallControl control, Handoffs handoffs, InboundCalls calls) {

  /// A rescue is over.
  String rescued(WebhookRequest request) {
    var id = new HandoffId(request.query().require("handoff"));
    return control.begin(
        handoffs.find(id).orElseGet(() -> calls.begun(request, id, handoffs.now())),
        (_, _) -> CallEvents.on(request));
  }

  /// A message is recorded. Only a whole one can be listened to.
  String recorded(WebhookRequest request) {
    var isWhole = request.params().find("RecordingStatus").filter("completed"::equals).isPresent();
    var _ = isWhole ? control.answer(request, (_, _) -> CallEvents.on(request)) : "";
    return TwiMl.NOTHING;
  }

  /// Whoever answered a check of a line has pressed a key, or none.
  String checked(WebhookRequest request) {
    var call = new CallSid(request.params().require("CallSid"));
    handoffs.pressedKeys().put(call, request.params().find("Digits").orElse(""), handoffs.now());
    return request.params().find("Digits").filter(LineCheckTwiMl.HERE::equals).isPresent()
        ? LineCheckTwiMl.thanks(new Language(request.query().require("language")))
        : LineCheckTwiMl.hangUp();
  }

  /// The status of the whole call. Its URL is set on the number, once for all calls, and so names
  /// no handoff.
  String callStatus(WebhookRequest request) {
    if (!Dialled.isOver(request.params())) {
      return TwiMl.NOTHING;
    }
    var call = new CallSid(request.params().require("CallSid"));
    var known = known(call);
    if (known.isEmpty()) {
      return unheardOf(request, HandoffId.of(call, 1));
    }
    var account = request.params().require("AccountSid");
    return known.stream()
        .filter(handoff -> handoff.call().account().equals(account))
        .map(handoff -> control.answer(handoff, new CallOver()))
        .reduce(TwiMl.NOTHING, (_, last) -> last);
  }

  private List<Handoff> known(CallSid call) {
    return IntStream.rangeClosed(1, HandoffId.MAX_PER_CALL)
        .mapToObj(ordinal -> handoffs.find(HandoffId.of(call, ordinal)))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  /// None of the call's webhooks could be answered from here, and what became of it is still to be
  /// found out. But an assistant's calls need not be handed off.
  private String unheardOf(WebhookRequest request, HandoffId id) {
    var begun = calls.begun(request, id, handoffs.now());
    return control.isAssisted(begun.project())
        ? TwiMl.NOTHING
        : control.begin(begun, (_, _) -> new CallOver());
  }
}
