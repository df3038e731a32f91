package io.callhandoffs.local.telephone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whom a caller was put through to, and what else decides how the call ended.
final class Reached {

  private final List<Bridged> bridges = new ArrayList<>();
  private Optional<String> message = Optional.empty();

  /// Two legs that were connected.
  record Bridged(String address, boolean human, int seconds) {}

  void bridged(Bridged bridge) {
    bridges.add(bridge);
  }

  /// @param recording the SID
  void messageLeft(String recording) {
    message = Optional.of(recording);
  }

  Optional<String> message() {
    return message;
  }

  /// The first human that the caller talked to.
  Optional<Bridged> human() {
    return bridges.stream().filter(Bridged::human).findFirst();
  }

  CallOutcome outcome(Flow.Ending ending) {
    if (ending == Flow.Ending.OPEN) {
      return CallOutcome.IN_PROGRESS;
    }
    if (human().isPresent()) {
      return CallOutcome.REACHED;
    }
    if (message.isPresent()) {
      return CallOutcome.MESSAGE_LEFT;
    }
    if (!bridges.isEmpty()) {
      return CallOutcome.VOICEMAIL;
    }
    return switch (ending) {
      case LEFT -> CallOutcome.CALLER_LEFT;
      case BROKEN -> CallOutcome.ERROR;
      case REJECTED -> CallOutcome.REJECTED;
      case HUNG_UP, RAN_OUT, OPEN -> CallOutcome.NOT_REACHED;
    };
  }
}
