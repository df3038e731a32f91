package io.callhandoffs.handoffs;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.Reason;
import io.callhandoffs.handoff.SharedId;
import io.callhandoffs.handoff.Summary;
import io.callhandoffs.handoff.Utterance;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.projects.Project;
import io.callhandoffs.speech.Announcement;

/// A handoff as a client requests it. Nothing in it has been checked.
///
/// @param call the call that is to be handed off
record HandoffContextForm(CallSid call, HandoffContext context) {

  /// @param project whose destinations it may name
  /// @param caller the name of the API key
  static HandoffContextForm read(Fields fields, Project project, String caller) {
    var call = fields.required("call_sid", JsonType.TEXT, CallSid::new);
    var wanted = wanted(fields, project, caller);
    var reason = fields.optional("reason", JsonType.TEXT, Reason::new);
    var summary = fields.optional("summary", JsonType.TEXT, Summary::new);
    var sharedId = fields.optional("shared_id", JsonType.TEXT, SharedId::new);
    var data = fields.optional("data", HandoffForm.OBJECT, HandoffForm::data);
    var context =
        new HandoffContext(
            wanted,
            reason.map(Reason::code),
            summary.map(Summary::text),
            sharedId.map(SharedId::value),
            data.orElse(Data.NONE),
            overrides(fields));
    fields.rejectIfInvalid();
    var key = project.settings().programs().handoffApi().sharedIdStateKey();
    return new HandoffContextForm(call.orElseThrow(), context.withSharedIdAt(key));
  }

  private static Wanted wanted(Fields fields, Project project, String caller) {
    var destination =
        fields.optional("destination", JsonType.TEXT, named -> destination(project, named));
    var utterance = fields.optional("utterance", JsonType.TEXT, Utterance::new);
    return new Wanted(
        Origin.API,
        destination.map(found -> found.id().value()),
        utterance.map(Utterance::words),
        (destination.isPresent() ? "Asked for by " : "Nobody was named by ") + caller);
  }

  private static Overrides overrides(Fields fields) {
    return new Overrides(
        fields.optional("message", JsonType.TEXT, Announcement::new).map(Announcement::text),
        fields
            .optional("sip_headers", JsonType.TEXT_MAP, SipHeaders::ofHandoff)
            .orElse(SipHeaders.NONE),
        fields.optional("ring_seconds", JsonType.INTEGER, RingTime::new).stream()
            .mapToInt(RingTime::seconds)
            .findFirst());
  }

  private static Destination destination(Project project, String named) {
    return project
        .find(named)
        .filter(Destination::active)
        .orElseThrow(
            () -> new IllegalArgumentException("must be the id or name of an active destination"));
  }
}
