package io.callhandoffs.tables.access;

import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in which hour each key was used last, so that its owner sees which are still needed.
final class KeyUses {

  private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);

  /// A key that was not used for longer is one that nobody needs.
  private static final Duration KEPT = Duration.ofDays(400);

  /// More than all keys that one function sees. Who has more writes more often.
  private static final int MOST = 10_000;

  private final Table table;
  private final Clock clock;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  KeyUses(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Writes once an hour, and only tries to: nobody is turned away because it fails.
  void note(String id) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (hour.equals(noted.get(id))) {
      return;
    }
    if (noted.size() >= MOST) {
      noted.clear();
    }
    noted.put(id, hour);
    try {
      table.put(
          AccessTable.item(AccessTable.use(id))
              .put("used_at", hour)
              .put("expires_at_seconds", hour.plus(KEPT).getEpochSecond()));
    } catch (StoreException e) {
      LOG.warn("That {} was used could not be noted", id, e);
    }
  }
}
