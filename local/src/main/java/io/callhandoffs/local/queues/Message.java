package io.callhandoffs.local.queues;

import java.time.Instant;
import java.util.UUID;

/// A message in a queue, and how far it has come.
///
/// @param group of messages of one group, only the oldest is handed out
/// @param key messages with the same one are one message
/// @param receipt names its latest delivery
/// @param tries how often it was handed out
/// @param visibleAt when it is handed out again, unless it is done by then
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

  /// How far a message has come.
  public enum State {
    WAITING,
    /// Whoever received it has deleted it.
    DONE,
    /// It was handed out as often as the queue allows.
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
