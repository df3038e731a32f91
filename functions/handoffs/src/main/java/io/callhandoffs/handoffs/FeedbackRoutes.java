package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Feedback.Judgement;
import io.callhandoffs.handoff.Feedback.State;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.Lessons;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.Optional;

/// Calls that went to the wrong place teach destinations: a client says where one should have gone,
/// and a person decides whether that destination learns the caller's words.
final class FeedbackRoutes {

  private final HandoffUpdates updates;
  private final Destinations destinations;
  private final Lessons lessons;

  FeedbackRoutes(Handoffs handoffs, Destinations destinations, Lessons lessons) {
    this.updates = new HandoffUpdates(handoffs);
    this.destinations = destinations;
    this.lessons = lessons;
  }

  Reply give(Request request) {
    var project = request.project(Scope.HANDOFFS_WRITE);
    var fields = request.json();
    var destination = fields.required("should_have_been", JsonType.TEXT, DestinationId::new);
    var note = fields.optional("note", JsonType.TEXT, Note::new).map(Note::text);
    destination
        .filter(id -> destinations.find(project, id).isEmpty())
        .ifPresent(_ -> fields.reject("should_have_been", "is no destination of this project"));
    fields.rejectIfInvalid();
    return updates.change(
        request,
        project,
        handoff -> proposed(handoff, destination.orElseThrow(), note, request.caller().name()));
  }

  private Handoff proposed(
      Handoff handoff, DestinationId destination, Optional<String> note, String by) {
    if (handoff.callersWords().isEmpty()) {
      throw Failure.conflict("The caller said nothing in this handoff that could be learned");
    }
    var before = handoff.review().feedback();
    if (before.filter(feedback -> feedback.state() == State.APPROVED).isPresent()) {
      throw alreadyLearned();
    }
    var isKnown =
        before
            .filter(feedback -> feedback.state() == State.PENDING)
            .filter(feedback -> feedback.shouldHaveBeen().equals(destination))
            .filter(feedback -> feedback.note().equals(note))
            .isPresent();
    return isKnown
        ? handoff
        : handoff.withFeedback(
            new Feedback(destination, note, by, updates.now(), Optional.empty()));
  }

  Reply judge(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    request.caller().require(Scope.HANDOFFS_READ, project);
    var fields = request.json();
    var approved = fields.required("approved", JsonType.FLAG, flag -> flag);
    var example = fields.optional("example", JsonType.TEXT, LearnableWords::new);
    if (example.isPresent() && approved.filter(yes -> yes).isEmpty()) {
      fields.reject("example", "goes with an approval only");
    }
    fields.rejectIfInvalid();
    var handoff = updates.current(request, project);
    return approved.orElseThrow()
        ? approve(request, project, handoff, example)
        : updates.change(request, project, current -> rejected(current, request.caller().name()));
  }

  /// The destination learns first: if the next step fails, the proposal is still there, and the
  /// repeated request finds that the destination has learned already.
  private Reply approve(
      Request request, ProjectId project, Handoff handoff, Optional<LearnableWords> example) {
    var feedback = feedback(handoff);
    if (feedback.state() == State.APPROVED) {
      return HandoffUpdates.reply(request, handoff);
    }
    var words = example.orElseGet(() -> LearnableWords.of(handoff)).text();
    var learner = request.validatesOnly() ? lessons.rehearsing() : lessons;
    var _ = learner.teach(project, feedback.shouldHaveBeen(), words, request.caller().name());
    var judgement = new Judgement(Optional.of(words), request.caller().name(), updates.now());
    return updates.change(
        request,
        project,
        current -> {
          if (!feedback(current).equals(feedback)) {
            throw Failure.conflict("Somebody else has just changed it; read it again");
          }
          return current.withFeedback(feedback.withJudgement(judgement));
        });
  }

  private Handoff rejected(Handoff handoff, String by) {
    return switch (feedback(handoff).state()) {
      case APPROVED -> throw alreadyLearned();
      case REJECTED -> handoff;
      case PENDING ->
          handoff.withFeedback(
              feedback(handoff).withJudgement(new Judgement(Optional.empty(), by, updates.now())));
    };
  }

  private static Feedback feedback(Handoff handoff) {
    return handoff
        .review()
        .feedback()
        .orElseThrow(() -> Failure.notFound("Nobody has said where this handoff should have gone"));
  }

  private static RuntimeException alreadyLearned() {
    return Failure.conflict(
        "The destination has learned it already; change the destination's examples instead");
  }
}
