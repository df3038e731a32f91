package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/// How a query is put to DynamoDB: the index that leaves the least to read, a range of time within
/// it, and a filter for the rest. The project is part of every filter, since calls, ids and
/// destinations of other projects are in the same indexes.
///
/// @param name the index
/// @param key the index's partition key
/// @param value the key's value in the handoffs that are read
record HandoffIndex(String name, String key, String value, HandoffQuery query) {

  /// DynamoDB stops reading at this many items if a filter may leave few of them.
  private static final int FILTERED_BATCH = 200;

  /// DynamoDB hands out as many items by their keys.
  private static final int KEYS_BATCH = 100;

  /// As many characters as each time has.
  private static final int TIME_LENGTH = Timestamps.text(Instant.EPOCH).length();

  static HandoffIndex of(HandoffQuery query) {
    var subject = query.subject();
    return subject
        .call()
        .map(sid -> new HandoffIndex("by-call", "call_sid", sid.value(), query))
        .or(() ->
            subject.sharedId().map(id -> new HandoffIndex("by-shared-id", "shared_id", id, query)))
        .or(() -> subject.caller().map(caller -> ofCaller(caller, query)))
        .orElseGet(() -> ofProject(query));
  }

  private static HandoffIndex ofCaller(PhoneNumber caller, HandoffQuery query) {
    var key = CallerIndex.key(query.project(), caller);
    return new HandoffIndex(CallerIndex.NAME, CallerIndex.KEY, key, query);
  }

  static HandoffIndex ofProject(HandoffQuery query) {
    var project = query.project().value();
    return query.condition().feedback().filter(Feedback.State.PENDING::equals).isPresent()
        ? new HandoffIndex("by-review", "to_review", project, query)
        : new HandoffIndex("by-project", "project", project, query);
  }

  /// The request for at least `wanted` handoffs, if there are as many, after a position. Where the
  /// index has keys only, they cannot be filtered, and are as many as can be looked up at once.
  Query request(Optional<String> after, int wanted, Instant now) {
    var range = new Range.Between(value, Timestamps.text(from()), Timestamps.text(to()));
    var all = Query.of(name, range).backwards();
    var request =
        hasKeysOnly()
            ? all.limited(KEYS_BATCH)
            : all.limited(filtersMuch() ? Math.max(wanted, FILTERED_BATCH) : wanted)
                .filtered(filter(now));
    return after.map(this::startKey).map(request::after).orElse(request);
  }

  boolean hasKeysOnly() {
    return name.equals(CallerIndex.NAME);
  }

  private boolean filtersMuch() {
    return !query.filtersNothing() || query.subject().destination().isPresent();
  }

  /// The position of a page that goes on after this handoff.
  static String position(Handoff handoff) {
    return Timestamps.text(handoff.history().createdAt()) + "," + handoff.id();
  }

  /// The same after the item of a key.
  static String position(Attributes item) {
    return item.requireString("created_at") + "," + item.requireString("id");
  }

  /// A position that is none of this query's is a forged one: its digest is no secret.
  private Attributes startKey(String position) {
    var parts = position.split(",", 2);
    if (parts.length < 2 || parts[1].isEmpty() || !isWithin(parts[0])) {
      throw Failure.malformed("`next` is not from this list; begin again without it");
    }
    return new Attributes(
        Item.empty().put(key, value).put("created_at", parts[0]).put("id", parts[1]).fields());
  }

  /// Times of one length are in order as texts, too.
  private boolean isWithin(String time) {
    return time.length() == TIME_LENGTH
        && time.compareTo(Timestamps.text(from())) >= 0
        && time.compareTo(Timestamps.text(to())) <= 0;
  }

  private Instant from() {
    return query.period().begin();
  }

  /// The last millisecond before its end.
  private Instant to() {
    return query.period().end().minusMillis(1);
  }

  private Condition filter(Instant now) {
    var wanted = new HashMap<String, String>();
    wanted.put("project", query.project().value());
    var condition = query.condition();
    condition.state().ifPresent(state -> wanted.put("state", state.name()));
    condition.ending().ifPresent(ending -> wanted.put("ending", ending.name()));
    condition.feedback().ifPresent(state -> wanted.put("feedback_state", state.name()));
    query.subject().sharedId().ifPresent(id -> wanted.put("shared_id", id));
    wanted.remove(key);
    var filter = Condition.of("expires_at_seconds > :now").with(":now", now.getEpochSecond());
    for (var one : wanted.entrySet()) {
      filter = filter.and(isEqual(one.getKey(), one.getValue()));
    }
    return filter;
  }

  private static Condition isEqual(String name, String value) {
    return Condition.of("#" + name + " = :" + name)
        .naming("#" + name, name)
        .with(":" + name, value);
  }
}
