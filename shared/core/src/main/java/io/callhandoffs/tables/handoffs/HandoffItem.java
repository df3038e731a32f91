package io.callhandoffs.tables.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.History;
import io.callhandoffs.handoff.Progress;
import io.callhandoffs.handoff.Review;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.write.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A handoff as the table keeps it, and back.
final class HandoffItem {

  private HandoffItem() {}

  static Item write(Handoff handoff, Duration retention) {
    var createdAt = handoff.history().createdAt();
    var item =
        Item.empty()
            .put("id", handoff.id().value())
            .put("project", handoff.project().value())
            .put("call_sid", handoff.call().sid().value())
            .put("call", call(handoff.call()))
            // Only callers who show their number are in the index of callers.
            .put(CallerIndex.KEY, CallerIndex.key(handoff))
            .put("shared_id", handoff.context().sharedId())
            .put("brief", ContextItem.write(handoff.context()))
            .put("state", handoff.state())
            // Only these are in the index of handoffs whose calls have still to be reported on.
            .put(OpenHandoffs.KEY, Optional.of(OpenHandoffs.KEY).filter(_ -> !handoff.isSettled()))
            .putList("history", handoff.history().changes(), HandoffItem::change)
            .put("version", handoff.revision().version())
            .put("created_at", createdAt)
            .put("updated_at", handoff.revision().updatedAt())
            .put("updated_by", handoff.revision().updatedBy())
            .put("expires_at_seconds", createdAt.plus(retention).getEpochSecond());
    return review(progress(item, handoff.progress()), handoff);
  }

  private static Item progress(Item item, Progress progress) {
    return item.putList("heard", progress.heard(), HandoffItem::heard)
        .putList("attempts", progress.attempts(), AttemptItem::write)
        .putStrings("answers", progress.answers())
        .put("ending", progress.ending().map(Ending::name))
        .put("recording", progress.recording())
        .putTime("call_ended_at", progress.callEndedAt());
  }

  private static Item review(Item item, Handoff handoff) {
    var feedback = handoff.review().feedback();
    var isPending = feedback.filter(one -> one.state() == Feedback.State.PENDING).isPresent();
    return item.put("disposition", handoff.review().disposition())
        .putItem("feedback", feedback.map(FeedbackItem::write))
        .put("feedback_state", feedback.map(one -> one.state().name()))
        // Only these are in the index of handoffs to be reviewed.
        .put("to_review", Optional.of(handoff.project().value()).filter(_ -> isPending));
  }

  static Handoff read(Attributes item) {
    return new Handoff(
        new HandoffId(item.requireString("id")),
        new ProjectId(item.requireString("project")),
        readCall(item, item.requireMap("call")),
        ContextItem.read(item.map("brief"), item.find("shared_id")),
        readProgress(item),
        new Review(item.find("disposition"), item.findMap("feedback").map(FeedbackItem::read)),
        new History(
            item.requireTime("created_at"), item.requireList("history", HandoffItem::readChange)),
        new Revision(
            item.requireLong("version"), item.requireTime("updated_at"), item.find("updated_by")));
  }

  private static Progress readProgress(Attributes item) {
    return new Progress(
        item.list("heard", HandoffItem::readHeard),
        item.list("attempts", AttemptItem::read),
        item.stringMap("answers"),
        item.find("ending").map(Ending::valueOf),
        item.find("recording"),
        item.findTime("call_ended_at"));
  }

  /// Whether the item has expired. DynamoDB deletes up to days later.
  static boolean isExpired(Attributes item, Instant now) {
    return item.requireLong("expires_at_seconds") <= now.getEpochSecond();
  }

  private static Item call(Call call) {
    return Item.empty()
        .put("account", call.account())
        .put("from", call.from())
        .put("to", call.to())
        .put("voice", call.webhooks().voice())
        .put("routing", call.webhooks().routing());
  }

  private static Call readCall(Attributes item, Attributes call) {
    return new Call(
        new CallSid(item.requireString("call_sid")),
        call.requireString("account"),
        call.requireString("from"),
        call.requireString("to"),
        new WebhookUrls(call.requireString("voice"), call.requireString("routing")));
  }

  private static Item heard(Heard heard) {
    return Item.empty()
        .put("turn", heard.turn())
        .put("words", heard.words())
        .put("understood", heard.understood())
        .putStrings("candidates", heard.candidates().stream().map(DestinationId::value).toList())
        .put("at", heard.at());
  }

  private static Heard readHeard(Attributes item) {
    return new Heard(
        item.requireInt("turn"),
        item.requireString("words"),
        item.string("understood", ""),
        item.strings("candidates").stream().map(DestinationId::new).toList(),
        item.requireTime("at"));
  }

  private static Item change(StateChange change) {
    return Item.empty().put("state", change.state()).put("at", change.at()).put("by", change.by());
  }

  private static StateChange readChange(Attributes item) {
    return new StateChange(
        item.requireConstant("state", HandoffState.class),
        item.requireTime("at"),
        item.string("by", StateChange.BY_CALL));
  }
}
