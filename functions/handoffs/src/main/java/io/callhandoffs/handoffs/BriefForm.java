package io.callhandoffs.handoffs;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.Shape;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Brief;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.Reason;
import io.callhandoffs.handoff.SharedId;
import io.callhandoffs.handoff.Summary;
import io.callhandoffs.handoff.Utterance;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.workspace.Workspace;
import java.util.Optional;
import java.util.OptionalInt;

/// A handoff as somebody asks for it. Nothing in it is trusted yet.
///
/// @param call the call that is to be handed off
record BriefForm(CallSid call, Brief brief) {

  /// What `caller` asks for, in a project whose destinations are these.
  static BriefForm read(Fields fields, Workspace workspace, String caller) {
    var call = fields.required("call_sid", Shape.TEXT, CallSid::new);
    var destination =
        fields.optional("destination", Shape.TEXT, named -> destination(workspace, named));
    var utterance = fields.optional("utterance", Shape.TEXT, Utterance::new);
    var reason = fields.optional("reason", Shape.TEXT, Reason::new);
    var message = fields.optional("message", Shape.TEXT, Announcement::new);
    var summary = fields.optional("summary", Shape.TEXT, Summary::new);
    var sharedId = fields.optional("shared_id", Shape.TEXT, SharedId::new);
    var data = fields.optional("data", HandoffForm.OBJECT, HandoffForm::data);
    var headers = fields.optional("sip_headers", Shape.TEXT_MAP, SipHeaders::new);
    var ring = fields.optional("ring_seconds", Shape.INTEGER, RingTime::new);
    fields.rejectIfInvalid();
    var wanted =
        new Wanted(
            Origin.API,
            destination.map(found -> found.id().value()),
            utterance.map(Utterance::words),
            (destination.isPresent() ? "Asked for by " : "Nobody was named by ") + caller);
    return new BriefForm(
        call.orElseThrow(),
        new Brief(
                wanted,
                reason.map(Reason::code),
                message.map(Announcement::text),
                summary.map(Summary::text),
                sharedId.map(SharedId::value),
                data.orElse(Data.NONE),
                headers.orElse(SipHeaders.NONE),
                seconds(ring))
            .sharedBy(workspace.settings().programs().handoffApi().sharedIdStateKey()));
  }

  private static Destination destination(Workspace workspace, String named) {
    return workspace
        .find(named)
        .filter(Destination::active)
        .orElseThrow(
            () -> new IllegalArgumentException("must be the id or name of an active destination"));
  }

  private static OptionalInt seconds(Optional<RingTime> ring) {
    return ring.stream().mapToInt(RingTime::seconds).findFirst();
  }
}
