package io.callhandoffs.local.load;

import io.callhandoffs.local.load.Town.Museum;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;

/// Somebody who adds, changes, reads and deletes destinations while callers ring, and looks at the
/// handoffs.
final class Editing implements Runnable {

  private final Api api;
  private final Town town;
  private final ObjLongConsumer<String> latencies;
  private final BooleanSupplier more;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile String last = "";

  Editing(Api api, Town town, ObjLongConsumer<String> latencies, BooleanSupplier more) {
    this.api = api;
    this.town = town;
    this.latencies = latencies;
    this.more = more;
  }

  /// How many requests were no success, and the last of them.
  String refused() {
    return refused.get() + (last.isEmpty() ? "" : " (" + last + ")");
  }

  @Override
  public void run() {
    for (int round = 0; more.getAsBoolean(); round++) {
      try {
        round(town.museums().get(round % town.museums().size()), round);
      } catch (Api.Refused e) {
        var _ = refused.incrementAndGet();
        last = String.valueOf(e.getMessage());
      }
    }
  }

  private void round(Museum museum, int round) {
    var destinations = museum.path() + "/destinations";
    var added =
        timed(
            "POST",
            destinations,
            "{'name': 'Café %d', 'number': '+442079460091', 'description': 'Tables'}"
                .formatted(round));
    var one = destinations + "/" + added;
    var _ = timed("PATCH", one, "{'description': 'Tables for groups'}");
    var _ = timed("GET", destinations, "");
    var _ = timed("GET", museum.path() + "/handoffs?limit=20", "");
    var _ = timed("DELETE", one, "");
  }

  /// @return the id of what was answered
  private String timed(String method, String path, String json) {
    long start = System.nanoTime();
    var answer = api.send(method, path, json);
    latencies.accept("API " + method, (System.nanoTime() - start) / 1_000_000);
    return answer.path("id").asString("");
  }
}
