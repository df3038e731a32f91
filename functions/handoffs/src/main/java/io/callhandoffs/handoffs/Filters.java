package io.callhandoffs.handoffs;

import io.callhandoffs.api.Request;
import io.callhandoffs.api.Rfc3339;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.SharedId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.HandoffQuery;
import io.callhandoffs.tables.handoffs.HandoffQuery.Condition;
import io.callhandoffs.tables.handoffs.HandoffQuery.Period;
import io.callhandoffs.tables.handoffs.HandoffQuery.Subject;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Optional;

/// The query parameters that filter a list of handoffs.
final class Filters {

  /// Times are compared as text, so their years need four digits.
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Filters() {}

  static HandoffQuery of(Request request, ProjectId project) {
    var from = request.query("from", Rfc3339::parse);
    var to = request.query("to", text -> after(from, Rfc3339.parse(text)));
    return new HandoffQuery(
        project,
        new Subject(
            request.query("destination", DestinationId::new),
            request.query("call_sid", CallSid::new),
            request
                .query("shared_id", SharedId::new)
                .map(SharedId::value)
                .map(Redaction.of(request)::sought)),
        new Condition(
            request.query("state", word -> EnumNames.constant(HandoffState.class, word)),
            request.query("ending", word -> EnumNames.constant(Ending.class, word)),
            request.query("feedback", word -> EnumNames.constant(Feedback.State.class, word))),
        new Period(from.map(Filters::bounded), to.map(Filters::bounded)));
  }

  private static Instant after(Optional<Instant> from, Instant to) {
    if (from.isPresent() && !from.get().isBefore(to)) {
      throw new IllegalArgumentException("must be later than `from`");
    }
    return to;
  }

  /// Nothing is older or newer.
  private static Instant bounded(Instant time) {
    var earliest = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
    return earliest.isAfter(LATEST) ? LATEST : earliest;
  }
}
