package io.callhandoffs.twilio;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Situation;
import io.callhandoffs.call.Turn;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Handles what happens on calls: reads, lets [CallFlow] decide, writes, answers.
public final class CallControl {

  /// How often a decision is made anew because somebody else wrote meanwhile. A call has two legs
  /// and a few status callbacks; more than that at once are not its own.
  private static final int MAX_TRIES = 6;

  private final Handoffs handoffs;
  private final Projects workspaces;
  private final Admission admission;
  private final NumbersCalled numbers = new NumbersCalled();

  public CallControl(Handoffs handoffs, Projects workspaces) {
    this.handoffs = handoffs;
    this.workspaces = workspaces;
    this.admission = new Admission(handoffs.counters());
  }

  /// What to answer, now that `event` has happened on the handoff that the request names.
  ///
  /// @param event what has happened, which may depend on the project's destinations and on the
  ///   handoff
  public String answer(WebhookRequest request, BiFunction<Project, Handoff, CallEvent> event) {
    var id = new HandoffId(request.query().require("handoff"));
    var account = request.params().require("AccountSid");
    return answer(() -> ownedBy(account, existing(id)), event);
  }

  /// What to answer, now that `event` has begun a handoff; or the same as before, if it had begun.
  public String begin(Handoff begun, BiFunction<Project, Handoff, CallEvent> event) {
    var account = begun.call().account();
    return answer(() -> ownedBy(account, handoffs.find(begun.id()).orElse(begun)), event);
  }

  /// What to answer, now that `event` has happened on a handoff.
  public String answer(Handoff handoff, CallEvent event) {
    return answer(() -> existing(handoff.id()), (_, _) -> event);
  }

  /// The project whose number was called, as it was when somebody last rang it: for when the
  /// database is away. A number that nobody has rung here, on this account, may be anybody's; its
  /// callers must not be put through to strangers.
  public Optional<Project> remembered(WebhookRequest request) {
    return numbers.project(request).flatMap(workspaces::remembered);
  }

  private String answer(Supplier<Handoff> current, BiFunction<Project, Handoff, CallEvent> event) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      var handoff = current.get();
      numbers.remember(handoff);
      var workspace = workspaces.of(handoff.project());
      var happened = event.apply(workspace, handoff);
      var turn = admission.next(situation(workspace), handoff, happened);
      // A repeated webhook changes nothing, and nothing is written for it. When somebody else wrote
      // between our reading and our writing, their facts count as well: decide again.
      if (turn.handoff().equals(handoff) || handoffs.write(turn.handoff())) {
        admission.written(turn, happened);
        return twiMl(workspace, turn);
      }
    }
    throw new IllegalStateException("The handoff changed " + MAX_TRIES + " times meanwhile");
  }

  Instant now() {
    return handoffs.now();
  }

  /// Does what it does on every call for one that never was: reads, decides, renders, and tries to
  /// write what cannot be written.
  void rehearse() {
    var id = HandoffId.of(CallSid.NOBODYS, 1);
    var _ = handoffs.find(id);
    var workspace = workspaces.of(ProjectId.DEFAULT);
    var door = new WebhookUrls("https://voice.example", "https://routing.example");
    var call = new Call(CallSid.NOBODYS, "", "", "", door);
    var begun = Handoff.begun(id, ProjectId.DEFAULT, call, HandoffContext.NONE, handoffs.now());
    var turn = CallFlow.next(situation(workspace), begun, new Arrived());
    var _ = twiMl(workspace, turn);
    // As a change of what was never begun, it is refused.
    var _ = handoffs.write(turn.handoff().withNextRevision(handoffs.now()));
  }

  private Handoff existing(HandoffId id) {
    return handoffs
        .find(id)
        .orElseThrow(() -> new IllegalStateException("There is no handoff " + id));
  }

  /// The account whose token signed the request must be the one whose call it is.
  private static Handoff ownedBy(String account, Handoff handoff) {
    if (!handoff.call().account().equals(account)) {
      throw new ForeignAccountException("The call of " + handoff.id() + " is another account's");
    }
    return handoff;
  }

  private Situation situation(Project workspace) {
    return new Situation(
        workspace.settings(),
        workspace.destinations(),
        workspace.directory().defaultId(),
        workspace.rules(),
        handoffs.now());
  }

  private static String twiMl(Project workspace, Turn turn) {
    var hints =
        workspace.destinations().stream()
            .filter(Destination::active)
            .map(destination -> destination.name().value())
            .toList();
    var caps = workspace.rules().policy().caps();
    return new TwiMl(workspace.settings(), turn.handoff(), caps).of(turn.step(), hints);
  }
}
