package io.callhandoffs.bench.growth;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Stored handoffs of the last weeks, which are over: as many as one wants, spread over the
/// projects.
record Past(Premises premises) {

  private static final String TABLE = "HandoffsTable";

  private static final Duration LENGTH = Duration.ofDays(20);

  /// So many are made before they are put.
  private static final int BATCH = 1000;

  void fill(int handoffs, int projects) {
    var now = Instant.now();
    var like = like();
    var step = LENGTH.dividedBy(handoffs);
    var some = new ArrayList<Map<String, AttributeValue>>();
    for (int i = 0; i < handoffs; i++) {
      var at = now.minus(step.multipliedBy(i));
      some.add(Learned.with(like, values(i, Work.project(i % projects), at)));
      if (some.size() == BATCH || i == handoffs - 1) {
        premises.put(TABLE, some);
        some.clear();
      }
    }
  }

  /// One that a store has written.
  private Map<String, AttributeValue> like() {
    var work = new Work(premises.environment(), 1);
    var over = work.begun().withCallEnded(Instant.now()).withSettledState(Instant.now());
    if (!work.handoffs().write(over, StateChange.BY_CALL)) {
      throw new IllegalStateException("The first handoff cannot be written");
    }
    return List.copyOf(premises.items(TABLE)).getFirst();
  }

  private static Map<String, AttributeValue> values(int i, String project, Instant at) {
    var sid = Work.sid(i);
    return Map.of(
        "id", AttributeValue.fromS(HandoffId.of(sid, 1).value()),
        "call_sid", AttributeValue.fromS(sid.value()),
        "project", AttributeValue.fromS(project),
        "created_at", AttributeValue.fromS(Timestamps.text(at)));
  }
}
