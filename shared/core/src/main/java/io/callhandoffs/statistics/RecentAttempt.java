package io.callhandoffs.statistics;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One of the last attempts at a destination that was rung.
///
/// @param index its place among the handoff's attempts, from 0
/// @param at when it began to ring
public record RecentAttempt(HandoffId handoff, int index, Outcome outcome, Instant at) {

  /// How many are kept: as many failures in a row say that something is wrong.
  public static final int KEPT = 3;

  /// The attempts of a handoff at a destination that was rung, as far as it is known how they
  /// ended.
  public static List<RecentAttempt> of(Handoff handoff, DestinationId destination) {
    return handoff.progress().rung().stream()
        .filter(rung -> rung.chosen().is(destination))
        .flatMap(rung ->
            handoff.outcome(rung).stream()
                .map(how -> new RecentAttempt(handoff.id(), rung.index(), how, rung.startedAt())))
        .toList();
  }

  /// Whether as many as are kept have all reached nobody. Who hung up first proves nothing.
  public static boolean haveAllFailed(List<RecentAttempt> attempts) {
    return attempts.size() == KEPT && attempts.stream().allMatch(one -> isFailure(one.outcome));
  }

  /// Whether it says that nobody took a call.
  public static boolean isFailure(Outcome outcome) {
    return switch (outcome) {
      case NO_ANSWER, BUSY, DECLINED, NOT_ACCEPTED, VOICEMAIL, FAILED -> true;
      case ACCEPTED, CALLER_LEFT, UNKNOWN -> false;
      case SKIPPED_CLOSED, SKIPPED_UNHEALTHY, BLOCKED -> false;
    };
  }

  /// The last of `known`, now that those of one handoff are `now`. The oldest first.
  public static List<RecentAttempt> replaced(
      List<RecentAttempt> known, HandoffId handoff, List<RecentAttempt> now) {
    var all =
        Stream.concat(known.stream().filter(one -> !one.handoff.equals(handoff)), now.stream())
            .sorted(
                Comparator.comparing(RecentAttempt::at)
                    .thenComparing(one -> one.handoff.value())
                    .thenComparingInt(RecentAttempt::index))
            .toList();
    return all.subList(Math.max(0, all.size() - KEPT), all.size());
  }
}
