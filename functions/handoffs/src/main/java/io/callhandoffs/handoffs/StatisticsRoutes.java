package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.tables.statistics.Statistics;
import java.time.Clock;

/// Reads what was counted of handoffs.
record StatisticsRoutes(Statistics statistics, Clock clock) {

  Reply read(Request request) {
    var project = request.project(Scope.HANDOFFS_READ);
    var query = StatisticsQuery.of(request, clock.instant());
    return Reply.ok(StatisticsView.of(query, statistics.of(project, query.period())));
  }
}
