package io.callhandoffs.events;

import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.publishing.Notice;
import io.callhandoffs.publishing.Notice.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one write of the Handoffs table has added that needs a person. Each has an id of its own,
/// the same each time that the write comes by.
final class HandoffNotices {

  private HandoffNotices() {}

  static List<Notice> of(Change change) {
    return Stream.of(message(change), callback(change), feedback(change))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Notice> message(Change change) {
    return Optional.of(change.after())
        .filter(after -> after.progress().recording().isPresent())
        .filter(_ -> change.before().flatMap(before -> before.progress().recording()).isEmpty())
        .map(after ->
            notice(
                NoticeKind.MESSAGES,
                HandoffEvent.added(
                    after,
                    "message_left",
                    ".message",
                    after.revision().updatedAt(),
                    "Nobody took a call, and the caller left a message. " + after.id()),
                "a caller left a message",
                "Listen to it, and call back if they want that."));
  }

  private static Optional<Notice> callback(Change change) {
    return Optional.of(change.after())
        .filter(HandoffNotices::isPromised)
        .filter(_ -> change.before().filter(HandoffNotices::isPromised).isEmpty())
        .map(after ->
            notice(
                NoticeKind.CALLBACKS,
                HandoffEvent.added(
                    after,
                    "callback_promised",
                    ".callback",
                    after.revision().updatedAt(),
                    "Nobody took a call, and the caller was promised a call back. " + after.id()),
                "a caller was promised a call back",
                "Call them back."));
  }

  private static boolean isPromised(Handoff handoff) {
    return handoff.progress().ending().filter(Ending.CALLBACK::equals).isPresent();
  }

  /// Somebody may propose something else before it is judged, or after it was rejected.
  private static Optional<Notice> feedback(Change change) {
    var after = change.after();
    return after
        .review()
        .feedback()
        .filter(said -> said.state() == Feedback.State.PENDING)
        .filter(said ->
            change
                .before()
                .flatMap(before -> before.review().feedback())
                .filter(said::equals)
                .isEmpty())
        .map(said ->
            notice(
                NoticeKind.FEEDBACK,
                HandoffEvent.added(
                    after,
                    "feedback_pending",
                    ".feedback." + said.at().toEpochMilli(),
                    said.at(),
                    "Somebody has said where a call should have gone. " + after.id()),
                "feedback waits for a decision",
                "Approve it, and the destination learns from it; or reject it."));
  }

  /// That a cap has turned a caller away, which is told as `handoff.capped` in any case.
  static Notice capped(HandoffEvent event) {
    return new Notice(
        event,
        NoticeKind.CAPS,
        "a cap turns callers away",
        "Find out whether somebody attacks or the cap is too low, before you raise it. This is"
            + " mailed once an hour at most.",
        Page.settings("/dialling-policy"));
  }

  private static Notice notice(NoticeKind kind, HandoffEvent event, String subject, String next) {
    return new Notice(event, kind, subject, next, Page.handoff(event.about()));
  }
}
