package io.callhandoffs.twilio;

import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.lambda.Priming;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.List;

/// What is done for [Priming] where Twilio's webhooks are answered.
///
/// @param webhook reads its secret
/// @param handoffs are asked for one that does not exist, and given one that they must refuse
/// @param projects are asked for one that nobody has
public record WebhookPriming(TwilioWebhook webhook, Handoffs handoffs, Projects projects) {

  /// With what only this function does for callers.
  ///
  /// @param rehearsal reads no secret, and nothing of a project that somebody has
  public Priming with(Runnable rehearsal) {
    return new Priming(
        List.of(webhook::readSecret, this::connect), List.of(rehearsal, this::askInVain));
  }

  private void connect() {
    var _ = handoffs.find(id());
  }

  private void askInVain() {
    var project = projects.of(ProjectId.NOBODYS).id();
    var webhooks = new WebhookUrls("https://voice.example", "https://routing.example");
    var call = new Call(CallSid.NOBODYS, "", "", "", webhooks);
    var begun = Handoff.begun(id(), project, call, HandoffContext.NONE, handoffs.now());
    // It is refused because it changes a handoff that was never begun.
    var _ =
        handoffs.write(
            begun.withNextRevision(handoffs.now(), StateChange.BY_CALL), StateChange.BY_CALL);
  }

  private static HandoffId id() {
    return HandoffId.of(CallSid.NOBODYS, 1);
  }
}
