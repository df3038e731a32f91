package io.callhandoffs.local.load;

import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.local.LocalStack;
import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.truth.CallCheck;
import io.callhandoffs.local.truth.CallFacts;
import io.callhandoffs.local.truth.RecordCheck;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Checks calls against their records. What is true at once is not kept; the rest is looked at
/// again when all is over.
final class Ledger {

  /// What Twilio waits for a webhook.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// More wrongs than anybody reads.
  private static final int MAX_KEPT = 10_000;

  private final Handoffs handoffs;
  private final List<CallFacts> open = new ArrayList<>();
  private final List<String> wrongs = new ArrayList<>();
  private long calls;

  Ledger(LocalStack stack) {
    this.handoffs =
        new Handoffs(
            stack.database().server().database(),
            "HandoffsTable",
            Duration.ofDays(1),
            Clock.systemUTC());
  }

  void add(CallReport call) {
    var facts = CallFacts.of(call);
    boolean isTrue = RecordCheck.wrongs(facts, recorded(facts)).isEmpty();
    synchronized (this) {
      calls++;
      if (!isTrue && open.size() < MAX_KEPT) {
        open.add(facts);
      }
      CallCheck.wrongs(call, PATIENCE).forEach(wrong -> note(call.sid(), wrong));
    }
  }

  private List<Handoff> recorded(CallFacts call) {
    var sid = new CallSid(call.sid());
    return IntStream.rangeClosed(1, HandoffId.MAX_PER_CALL)
        .mapToObj(ordinal -> handoffs.find(HandoffId.of(sid, ordinal)))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private void note(String sid, String wrong) {
    if (wrongs.size() < MAX_KEPT) {
      wrongs.add(sid + ": " + wrong);
    }
  }

  /// How many calls are over.
  synchronized long calls() {
    return calls;
  }

  /// How many records were not true as soon as their call was over.
  synchronized int late() {
    return open.size();
  }

  /// What is wrong in the end.
  synchronized List<String> close() {
    for (var call : open) {
      RecordCheck.wrongs(call, recorded(call)).forEach(wrong -> note(call.sid(), wrong));
    }
    return List.copyOf(wrongs);
  }
}
