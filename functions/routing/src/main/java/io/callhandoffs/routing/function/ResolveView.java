package io.callhandoffs.routing.function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.call.Turn;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.hours.TimeZones;
import io.callhandoffs.projects.Project;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.twilio.TwiMl;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What would happen on a call.
///
/// @param destination the id of the destination that would be chosen; null if the caller would be
///   asked, or no destination is configured
/// @param how `explicit`, `matched`, `default`, or `none` if nothing would be chosen
/// @param confidence 0 to 1
/// @param understoodBy `meaning` or `words`; null if there was nothing to understand
/// @param asks the ids of the destinations among which the caller would be asked to choose
/// @param ranking the destinations that the words resemble, the likeliest first
/// @param rings what would be tried, in order, until something rings
record ResolveView(
    @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) String destination,
    String how,
    double confidence,
    @Nullable String understoodBy,
    List<String> asks,
    List<Place> ranking,
    List<Hop> rings,
    @JsonUnwrapped Told told) {

  /// @param twiml the TwiML that Twilio would get
  /// @param explanation why, in words for a manager
  /// @param timeZoneRelease of IANA's database, by which destinations are open or closed
  record Told(String twiml, String explanation, String timeZoneRelease) {}

  /// A destination and how likely it is meant, 0 to 1.
  record Place(String destination, String name, double score) {}

  /// A destination that would be tried.
  ///
  /// @param result `rings`, or why it would be passed over: `skipped_closed`, `blocked`, `failed`
  record Hop(String destination, String name, String result, String why) {}

  /// The decision, before it is known what would be rung for it.
  record Decided(
      Optional<DestinationId> destination, String how, double confidence, String explanation) {}

  /// @param turn the call's next turn
  /// @param understanding what was understood, if there was anything to understand
  static ResolveView of(
      Project project, Turn turn, Decided decided, Optional<Understanding> understanding) {
    var caps = project.rules().policy().caps();
    return new ResolveView(
        decided.destination().map(DestinationId::value).orElse(null),
        decided.how(),
        decided.confidence(),
        understanding.map(heard -> EnumNames.of(heard.ranking().by())).orElse(null),
        understanding.map(ResolveView::asks).orElse(List.of()),
        understanding.map(ResolveView::ranking).orElse(List.of()),
        turn.handoff().progress().attempts().stream().map(ResolveView::hop).toList(),
        new Told(
            new TwiMl(project.settings(), turn.handoff(), caps).of(turn.step(), List.of()),
            decided.explanation(),
            TimeZones.release()));
  }

  private static List<String> asks(Understanding understanding) {
    return understanding instanceof Unsure(var choices, _)
        ? choices.stream().map(place -> place.id()).toList()
        : List.of();
  }

  private static List<Place> ranking(Understanding understanding) {
    return understanding.ranking().places().stream()
        .map(place -> new Place(place.id(), place.name(), place.score()))
        .toList();
  }

  private static Hop hop(Attempt attempt) {
    return new Hop(
        attempt.chosen().destination().orElseThrow().value(),
        attempt.chosen().name().value(),
        attempt.outcome().map(EnumNames::of).orElse("rings"),
        attempt.chosen().choice().why());
  }
}
