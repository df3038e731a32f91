package io.callhandoffs.twilio;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Turn;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.write.Optimistic;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Handles what happens on calls: reads, lets [CallFlow] decide, writes, answers.
public final class CallControl {

  private final Handoffs handoffs;
  private final Projects projects;
  private final Admission admission;
  private final NumbersCalled numbers = new NumbersCalled();

  public CallControl(Handoffs handoffs, Projects projects) {
    this.handoffs = handoffs;
    this.projects = projects;
    this.admission = new Admission(handoffs.counters());
  }

  /// The answer to `event` on the handoff that the request names.
  ///
  /// @param event made from the project's destinations and the handoff
  public String answer(WebhookRequest request, BiFunction<Project, Handoff, CallEvent> event) {
    var id = new HandoffId(request.query().require("handoff"));
    var account = request.params().require("AccountSid");
    return answer(() -> ownedBy(account, existing(id)), event);
  }

  /// The answer to a call that comes in; or the same as before, if it has come in already. That is
  /// rare, so it is only found out by the write.
  public String arrive(Handoff begun) {
    return tried(begun, (_, _) -> new Arrived())
        .orElseGet(() -> begin(begun, (_, _) -> new Arrived()));
  }

  /// The answer to `event`, which begins a handoff; or the same as before, if it had begun.
  public String begin(Handoff begun, BiFunction<Project, Handoff, CallEvent> event) {
    var account = begun.call().account();
    return answer(() -> ownedBy(account, handoffs.find(begun.id()).orElse(begun)), event);
  }

  /// The answer to `event` on a handoff.
  public String answer(Handoff handoff, CallEvent event) {
    return answer(() -> existing(handoff.id()), (_, _) -> event);
  }

  /// The answer to `event` on a handoff that was just begun, as a caller would get it. Nothing is
  /// written, counted or kept from being dialled by a cap.
  public String rehearse(Handoff begun, BiFunction<Project, Handoff, CallEvent> event) {
    var project = projects.of(begun.project());
    var happened = event.apply(project, begun);
    return twiMl(project, CallFlow.next(project.situation(handoffs.now()), begun, happened));
  }

  /// The project whose number was called, as it was when the number was last called: for when the
  /// database is away. A number that was not called here before, on this account, may be any
  /// project's, and its callers must not be put through to strangers.
  public Optional<Project> remembered(WebhookRequest request) {
    return numbers.project(request).flatMap(projects::remembered);
  }

  private String answer(Supplier<Handoff> current, BiFunction<Project, Handoff, CallEvent> event) {
    return Optimistic.FEW_WRITERS
        .write(() -> tried(current.get(), event))
        .orElseThrow(() -> new IllegalStateException("The handoff changed too often meanwhile"));
  }

  private Optional<String> tried(Handoff handoff, BiFunction<Project, Handoff, CallEvent> event) {
    numbers.remember(handoff);
    LoggedWebhook.tell(handoff);
    var project = projects.of(handoff.project());
    var happened = event.apply(project, handoff);
    var turn = admission.next(project.situation(handoffs.now()), handoff, happened);
    // A repeated webhook changes nothing, and nothing is written for it. If somebody else wrote
    // between our read and our write, their facts count as well: decide again.
    admission.release(turn, happened);
    if (!turn.handoff().equals(handoff) && !handoffs.write(turn.handoff(), happened.by())) {
      return Optional.empty();
    }
    return Optional.of(twiMl(project, turn));
  }

  /// Whether an assistant answers a project's calls, so that many of them are never handed off.
  public boolean isAssisted(ProjectId project) {
    return projects.of(project).settings().programs().assistant().isPresent();
  }

  Instant now() {
    return handoffs.now();
  }

  private Handoff existing(HandoffId id) {
    return handoffs
        .find(id)
        .orElseThrow(() -> new IllegalStateException("There is no handoff " + id));
  }

  /// The account whose token signed the request must own the call.
  private static Handoff ownedBy(String account, Handoff handoff) {
    if (!handoff.call().account().equals(account)) {
      throw new ForeignAccountException("The call of " + handoff.id() + " is another account's");
    }
    return handoff;
  }

  private static String twiMl(Project project, Turn turn) {
    var hints =
        project.destinations().stream()
            .filter(Destination::active)
            .map(destination -> destination.name().value())
            .toList();
    var caps = project.rules().policy().caps();
    return new TwiMl(project.settings(), turn.handoff(), caps).of(turn.step(), hints);
  }
}
