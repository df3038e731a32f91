package io.callhandoffs.handoffs;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.tables.handoffs.HandoffPage;
import io.callhandoffs.tables.handoffs.HandoffQuery;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.tables.statistics.RungHandoffs;
import io.callhandoffs.tables.statistics.RungHandoffs.Found;
import io.callhandoffs.tables.statistics.RungHandoffs.FoundPage;
import io.callhandoffs.tables.statistics.RungHandoffs.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds handoffs: those of a call or of an id in their own table, and those that rang a
/// destination in the list of these, which counting keeps.
record HandoffSearch(Handoffs handoffs, RungHandoffs rung) {

  /// DynamoDB hands out as many items by their keys.
  private static final int BATCH = 100;

  /// If few of many fit, one request reads no more often than this; the client goes on with the
  /// next page.
  private static final int MAX_READS = 10;

  /// Beyond that it is enough to know that there are more. They are some three megabytes.
  static final int MAX_COUNTED = 1_000;

  HandoffPage list(HandoffQuery query, Optional<String> after, int limit) {
    var subject = query.subject();
    return subject
        .destination()
        .filter(_ -> subject.call().isEmpty() && subject.sharedId().isEmpty())
        .filter(_ -> subject.caller().isEmpty())
        .map(destination -> rung(destination, query, after, limit))
        .orElseGet(() -> handoffs.list(query, after, limit));
  }

  /// How many there are, of which the first are on `page`: what is counted is read.
  HandoffCount count(HandoffQuery query, HandoffPage page) {
    int shown = page.handoffs().size();
    if (page.after().isEmpty()) {
      return new HandoffCount(shown, true);
    }
    var rest = list(query, page.after(), MAX_COUNTED);
    return new HandoffCount(shown + rest.handoffs().size(), rest.after().isEmpty());
  }

  private HandoffPage rung(
      DestinationId destination, HandoffQuery query, Optional<String> after, int limit) {
    var period = query.period();
    var wanted = new Wanted(query.project(), destination, period.begin(), period.end());
    var batch = query.filtersNothing() ? Math.min(limit + 1, BATCH) : BATCH;
    var fitting = new ArrayList<Handoff>();
    var position = after;
    for (int reads = 1; ; reads++) {
      var page = rung.find(wanted, position, batch);
      var byId = byId(page);
      for (var found : page.found()) {
        var one = Optional.ofNullable(byId.get(found.id().value())).filter(query::fits);
        if (one.isPresent() && fitting.size() == limit) {
          return new HandoffPage(fitting, position);
        }
        one.ifPresent(fitting::add);
        position = Optional.of(found.position());
      }
      if (reads == MAX_READS || !page.hasMore()) {
        return new HandoffPage(fitting, position.filter(_ -> page.hasMore()));
      }
    }
  }

  private Map<String, Handoff> byId(FoundPage page) {
    List<Handoff> found = handoffs.findAll(page.found().stream().map(Found::id).toList());
    return found.stream().collect(toMap(one -> one.id().value(), one -> one));
  }
}
