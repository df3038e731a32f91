package io.callhandoffs.tables.handoffs;

import io.callhandoffs.signing.LastSignature;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.time.Duration;
import java.util.Optional;

/// The last right signature of each account. They are in the handoffs' table, because the functions
/// that verify signatures may write nowhere else, under keys that no handoff has.
public final class LastSignatures {

  /// The role of NumbersFunction may read what begins like this, and nothing else of the table.
  private static final String PREFIX = "signature#";

  /// An account that has not called for so long has most likely gone.
  private static final Duration KEPT = Duration.ofDays(365);

  private final Table table;

  LastSignatures(Table table) {
    this.table = table;
  }

  public LastSignatures(Database database, String tableName) {
    this(database.table(tableName, Schema.keyedBy("id")));
  }

  public Optional<LastSignature> find(String account) {
    return table.find(PREFIX + account).map(item -> read(account, item));
  }

  private static LastSignature read(String account, Attributes item) {
    return new LastSignature(account, item.find("signing_key"), item.requireTime("seen_at"));
  }

  public void put(LastSignature seen) {
    table.put(
        Item.empty()
            .put("id", PREFIX + seen.account())
            .put("signing_key", seen.key())
            .put("seen_at", seen.at())
            .put("expires_at_seconds", seen.at().plus(KEPT).getEpochSecond()));
  }
}
