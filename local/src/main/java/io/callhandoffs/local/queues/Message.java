package io.callhandoffs.local.queues;

import java.time.Instant;
import java.util.UUID;

/// A message in a queue, and how far it has come.
///
/// @param group only the oldest message of a group is delivered
/// @param key the deduplication id
/// @param receipt names its latest delivery
/// @param tries how often it was delivered
/// @param visibleAt when it is delivered again, unless it is deleted by then
public record Message(
    String id,
    String group,
    String key,
    String body,
    Instant sentAt,
    String receipt,
    int tries,
    Instant visibleAt,
    State state) {

  public enum State {
    WAITING,
    /// Its receiver has deleted it.
    DONE,
    /// It was delivered as often as the queue allows.
    GIVEN_UP
  }

  static Message sent(String group, String key, String body, Instant now) {
    var id = UUID.randomUUID().toString();
    return new Message(id, group, key, body, now, "", 0, now, State.WAITING);
  }

  Message handedOut(Instant until) {
    var newReceipt = UUID.randomUUID().toString();
    return new Message(id, group, key, body, sentAt, newReceipt, tries + 1, until, state);
  }

  Message visible(Instant at) {
    return new Message(id, group, key, body, sentAt, receipt, tries, at, state);
  }

  Message ended(State how) {
    return new Message(id, group, key, body, sentAt, receipt, tries, visibleAt, how);
  }
}
