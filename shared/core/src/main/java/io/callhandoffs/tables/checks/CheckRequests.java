package io.callhandoffs.tables.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Asks for checks. The stream of the table takes each request to the function that makes them, at
/// once and until it has succeeded.
public final class CheckRequests {

  /// What requests' sort keys begin with; the template's filter says so as well.
  public static final String PREFIX = "request#";

  /// They have been read by then.
  private static final Duration KEPT = Duration.ofDays(2);

  private final Table table;
  private final Clock clock;

  public CheckRequests(Database database, Environment environment, Clock clock) {
    this.table = ChecksTable.of(database, environment);
    this.clock = clock;
  }

  public void put(CheckRequest request) {
    put(request, UUID.randomUUID().toString());
  }

  /// Asks for a check, unless the same was asked for in this hour.
  public void putOnceAnHour(CheckRequest request) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var subject = request.destination().map(DestinationId::value).orElse("");
    put(request, request.by() + "#" + subject + "#" + hour);
  }

  private void put(CheckRequest request, String id) {
    var now = clock.instant();
    var item =
        ChecksTable.item(request.project().value(), PREFIX + id)
            .put("destination", request.destination().map(DestinationId::value))
            .put("by", request.by())
            .put("dials", request.dials())
            .put("at", now);
    table.put(ChecksTable.expiring(item, now.plus(KEPT)));
  }
}
