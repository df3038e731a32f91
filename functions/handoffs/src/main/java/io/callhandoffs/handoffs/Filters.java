package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
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
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.text.Length;
import java.time.Instant;
import java.util.Optional;

/// The query parameters that filter a list of handoffs.
final class Filters {

  /// Longer than what anybody remembers of a call.
  private static final int MAX_WORDS = 200;

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
                .map(Redaction.of(request)::sought),
            caller(request, project)),
        new Condition(
            request.query("state", word -> EnumNames.constant(HandoffState.class, word)),
            request.query("ending", word -> EnumNames.constant(Ending.class, word)),
            request.query("feedback", word -> EnumNames.constant(Feedback.State.class, word)),
            words(request, project)),
        new Period(from.map(Filters::boundedFrom), to.map(Filters::boundedTo)));
  }

  /// Whoever may not read numbers may not find them by trying, either.
  private static Optional<PhoneNumber> caller(Request request, ProjectId project) {
    var caller = request.query("caller", PhoneNumber::new);
    caller.ifPresent(_ -> request.caller().require(Scope.HANDOFFS_READ_PII, project));
    return caller;
  }

  /// The same, digit by digit.
  private static Optional<String> words(Request request, ProjectId project) {
    var words = request.query("words", text -> Length.checked(text, MAX_WORDS));
    words
        .filter(text -> text.codePoints().anyMatch(Character::isDigit))
        .ifPresent(_ -> request.caller().require(Scope.HANDOFFS_READ_PII, project));
    return words;
  }

  private static Instant after(Optional<Instant> from, Instant to) {
    if (from.isPresent() && !from.get().isBefore(to)) {
      throw new IllegalArgumentException("must be later than `from`");
    }
    return to;
  }

  /// Nothing is older or newer. A period stays one, however far away it is.
  private static Instant boundedFrom(Instant time) {
    return bounded(time, Instant.EPOCH, LATEST);
  }

  private static Instant boundedTo(Instant time) {
    return bounded(time, Instant.EPOCH.plusMillis(1), LATEST.plusMillis(1));
  }

  private static Instant bounded(Instant time, Instant earliest, Instant latest) {
    return time.isBefore(earliest) ? earliest : time.isAfter(latest) ? latest : time;
  }
}
