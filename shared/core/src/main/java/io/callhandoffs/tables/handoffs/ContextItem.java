package io.callhandoffs.tables.handoffs;

import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.Optional;

/// A [HandoffContext] as the table keeps it: a map within its handoff, except for the shared id,
/// which has an index.
final class ContextItem {

  private ContextItem() {}

  static Item write(HandoffContext context) {
    return Item.empty()
        .put("wanted", write(context.wanted()))
        .put("reason", context.reason())
        .put("summary", context.summary())
        .put("data", context.data().json())
        .put("message", context.overrides().message())
        .putStrings("headers", context.overrides().headers().values())
        .put("ring_seconds", context.overrides().ringSeconds());
  }

  static HandoffContext read(Attributes item, Optional<String> sharedId) {
    return new HandoffContext(
        item.findMap("wanted").map(ContextItem::readWanted).orElse(Wanted.BY_CALLER),
        item.find("reason"),
        item.find("summary"),
        sharedId,
        item.find("data").map(JsonObject::data).orElse(Data.NONE),
        new Overrides(
            item.find("message"),
            new SipHeaders(item.stringMap("headers")),
            item.findInt("ring_seconds")));
  }

  private static Item write(Wanted wanted) {
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
}
