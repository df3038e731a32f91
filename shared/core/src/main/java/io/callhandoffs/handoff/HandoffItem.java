package io.callhandoffs.handoff;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A handoff as the table keeps it, and back.
final class HandoffItem {

  private HandoffItem() {}

  static Item write(Handoff handoff, Duration retention) {
    return Item.empty()
        .put("id", handoff.id().value())
        .put("project", handoff.project().value())
        .put("call_sid", handoff.call().sid().value())
        .put("call", call(handoff.call()))
        .put("shared_id", handoff.brief().sharedId())
        .put("brief", brief(handoff.brief()))
        .put("state", handoff.state())
        .putList("heard", handoff.heard(), HandoffItem::heard)
        .putList("attempts", handoff.attempts(), AttemptItem::write)
        .putStrings("answers", handoff.answers())
        .put("ending", handoff.ending().map(Ending::name))
        .put("recording", handoff.recording())
        .putTime("call_ended_at", handoff.callEndedAt())
        .put("disposition", handoff.disposition())
        .putItem("feedback", handoff.feedback().map(FeedbackItem::write))
        .put("feedback_state", handoff.feedback().map(feedback -> feedback.state().name()))
        .put("to_review", toReview(handoff))
        .putList("history", handoff.history(), HandoffItem::change)
        .put("version", handoff.version())
        .put("created_at", handoff.createdAt())
        .put("updated_at", handoff.updatedAt())
        .put("expires_at_seconds", handoff.createdAt().plus(retention).getEpochSecond())
        .put("destination", destination(handoff));
  }

  /// The index by destination finds a handoff under the one that took the call, or was rung last.
  private static Optional<String> destination(Handoff handoff) {
    return handoff.foremost().map(attempt -> attempt.destination().value());
  }

  /// The index of what is to be reviewed has nothing but that.
  private static Optional<String> toReview(Handoff handoff) {
    return handoff
        .feedback()
        .filter(feedback -> feedback.state() == Feedback.State.PENDING)
        .map(_ -> handoff.project().value());
  }

  static Handoff read(Attributes item) {
    return new Handoff(
        new HandoffId(item.requireString("id")),
        new ProjectId(item.requireString("project")),
        readCall(item, item.requireMap("call")),
        readBrief(item, item.map("brief")),
        item.list("heard", HandoffItem::readHeard),
        item.list("attempts", AttemptItem::read),
        item.stringMap("answers"),
        item.find("ending").map(Ending::valueOf),
        item.find("recording"),
        item.findTime("call_ended_at"),
        item.find("disposition"),
        item.findMap("feedback").map(FeedbackItem::read),
        item.requireList("history", HandoffItem::readChange),
        item.requireLong("version"),
        item.requireTime("created_at"),
        item.requireTime("updated_at"));
  }

  /// Whether the item is past its time. DynamoDB deletes up to days later.
  static boolean isExpired(Attributes item, Instant now) {
    return item.requireLong("expires_at_seconds") <= now.getEpochSecond();
  }

  private static Item call(Call call) {
    return Item.empty()
        .put("account", call.account())
        .put("from", call.from())
        .put("to", call.to())
        .put("voice", call.door().voice())
        .put("routing", call.door().routing());
  }

  private static Call readCall(Attributes item, Attributes call) {
    return new Call(
        new CallSid(item.requireString("call_sid")),
        call.requireString("account"),
        call.requireString("from"),
        call.requireString("to"),
        new Door(call.requireString("voice"), call.requireString("routing")));
  }

  private static Item brief(Brief brief) {
    return Item.empty()
        .put("wanted", wanted(brief.wanted()))
        .put("reason", brief.reason())
        .put("message", brief.message())
        .put("summary", brief.summary())
        .put("data", brief.data().json())
        .putStrings("headers", brief.headers().values())
        .put("ring_seconds", brief.ringSeconds());
  }

  private static Brief readBrief(Attributes item, Attributes brief) {
    return new Brief(
        brief.findMap("wanted").map(HandoffItem::readWanted).orElse(Wanted.BY_CALLER),
        brief.find("reason"),
        brief.find("message"),
        brief.find("summary"),
        item.find("shared_id"),
        brief.find("data").map(Data::new).orElse(Data.NONE),
        new SipHeaders(brief.stringMap("headers")),
        brief.findInt("ring_seconds"));
  }

  private static Item wanted(Wanted wanted) {
    return Item.empty()
        .put("origin", wanted.origin())
        .put("destination", wanted.destination())
        .put("utterance", wanted.utterance())
        .put("why", wanted.why());
  }

  private static Wanted readWanted(Attributes item) {
    return new Wanted(
        item.requireConstant("origin", Wanted.Origin.class),
        item.find("destination"),
        item.find("utterance"),
        item.string("why", ""));
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

  private static Item change(Change change) {
    return Item.empty().put("state", change.state()).put("at", change.at()).put("by", change.by());
  }

  private static Change readChange(Attributes item) {
    return new Change(
        item.requireConstant("state", HandoffState.class),
        item.requireTime("at"),
        item.string("by", Change.BY_CALL));
  }
}
