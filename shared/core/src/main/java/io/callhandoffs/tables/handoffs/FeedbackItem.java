package io.callhandoffs.tables.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Feedback.Judgement;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;

/// A [Feedback] as the table keeps it, within its handoff.
final class FeedbackItem {

  private FeedbackItem() {}

  static Item write(Feedback feedback) {
    return Item.empty()
        .put("should_have_been", feedback.shouldHaveBeen().value())
        .put("note", feedback.note())
        .put("by", feedback.by())
        .put("at", feedback.at())
        .putItem("judgement", feedback.judgement().map(FeedbackItem::write));
  }

  static Feedback read(Attributes item) {
    return new Feedback(
        new DestinationId(item.requireString("should_have_been")),
        item.find("note"),
        item.requireString("by"),
        item.requireTime("at"),
        item.findMap("judgement").map(FeedbackItem::readJudgement));
  }

  private static Item write(Judgement judgement) {
    return Item.empty()
        .put("example", judgement.example())
        .put("by", judgement.by())
        .put("at", judgement.at());
  }

  private static Judgement readJudgement(Attributes item) {
    return new Judgement(item.find("example"), item.requireString("by"), item.requireTime("at"));
  }
}
