package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.digest.Sha256;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// The handoffs of each caller. The index has keys only, which never change, so that it is written
/// once for each handoff; callers who show no number are not in it.
///
/// Its key has a plain hash of the number, which keeps numbers out of keys and of what is logged of
/// them. It is no secret: whoever reads the table has the number beside it, and whoever could read
/// the index alone could try all numbers there are. A secret that never changes, for an HMAC, is
/// not at hand where calls come in.
final class CallerIndex {

  static final String NAME = "by-caller";

  static final String KEY = "caller_key";

  /// Of so many handoffs in a row some caller shows a number, or there are few to look through.
  private static final int OLDEST = 20;

  private CallerIndex() {}

  static Optional<String> key(Handoff handoff) {
    return handoff.call().caller().map(caller -> key(handoff.project(), caller));
  }

  static String key(ProjectId project, PhoneNumber caller) {
    return project.value() + "#" + Sha256.hex(caller.e164());
  }

  /// Whether all that a query may find is in the index. Handoffs that began before there was one
  /// are not; they are gone once the retention period is over, and this with them.
  static boolean isComplete(Table table, HandoffQuery query, Instant now) {
    var period = query.period();
    var range =
        new Range.Between(
            query.project().value(),
            Timestamps.text(period.begin()),
            Timestamps.text(period.end()));
    var oldest =
        Query.of("by-project", range)
            .limited(OLDEST)
            .filtered(Condition.of("expires_at_seconds > :now").with(":now", now.getEpochSecond()));
    return table.query(oldest).items().stream()
        .filter(item -> HandoffItem.read(item).call().caller().isPresent())
        .findFirst()
        .filter(item -> item.find(KEY).isPresent())
        .isPresent();
  }
}
