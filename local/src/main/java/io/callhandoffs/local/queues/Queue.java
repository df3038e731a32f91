package io.callhandoffs.local.queues;

import io.callhandoffs.local.queues.Message.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A queue in memory. It keeps deleted messages for a while, to be looked at.
public final class Queue {

  private static final int MAX_MESSAGES = 2_000;

  private final Duration invisibility;
  private final int maxTries;
  private final Map<String, Message> messages = new LinkedHashMap<>();

  /// @param invisibility how long a delivered message is hidden from others
  /// @param maxTries how often a message is delivered
  Queue(Duration invisibility, int maxTries) {
    this.invisibility = invisibility;
    this.maxTries = maxTries;
  }

  /// Adds a message, unless there is one with the same key.
  synchronized Message send(String group, String key, String body, Instant now) {
    var known = find(key);
    if (known.isPresent()) {
      return known.get();
    }
    var message = Message.sent(group, key, body, now);
    messages.put(message.id(), message);
    if (messages.size() > MAX_MESSAGES) {
      messages.values().removeIf(old -> messages.size() > MAX_MESSAGES && isOver(old));
    }
    return message;
  }

  /// Delivers the next message that is visible and first of its group.
  synchronized Optional<Message> receive(Instant now) {
    Set<String> busy = new HashSet<>();
    for (var message : List.copyOf(messages.values())) {
      if (isOver(message) || !busy.add(message.group()) || now.isBefore(message.visibleAt())) {
        continue;
      }
      if (message.tries() < maxTries) {
        var handedOut = message.handedOut(now.plus(invisibility));
        messages.put(message.id(), handedOut);
        return Optional.of(handedOut);
      }
      messages.put(message.id(), message.ended(State.GIVEN_UP));
    }
    return Optional.empty();
  }

  synchronized void delete(String receipt) {
    change(receipt, message -> message.ended(State.DONE));
  }

  synchronized void changeVisibility(String receipt, Instant visibleAt) {
    change(receipt, message -> message.visible(visibleAt));
  }

  /// The message with a key, in any state.
  public synchronized Optional<Message> find(String key) {
    return messages.values().stream().filter(message -> message.key().equals(key)).findFirst();
  }

  private void change(String receipt, UnaryOperator<Message> change) {
    messages.replaceAll(
        (_, message) -> message.receipt().equals(receipt) ? change.apply(message) : message);
  }

  private static boolean isOver(Message message) {
    return message.state() != State.WAITING;
  }
}
