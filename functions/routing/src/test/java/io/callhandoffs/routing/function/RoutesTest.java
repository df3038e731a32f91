package io.callhandoffs.routing.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.route.Route;
import io.callhandoffs.routing.answer.Evidence;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Ranking;
import io.callhandoffs.routing.answer.Ranking.By;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesTest {

  private static final Place TICKETS = place("dst_0123456789abcdefghjk", "Tickets", 0.6);
  private static final Place SCHOOLS = place("dst_0123456789abcdefghjm", "School visits", 0.3);
  private static final Ranking BY_MEANING = new Ranking(By.MEANING, 0.9, List.of(TICKETS, SCHOOLS));
  private static final Ranking BY_WORDS = new Ranking(By.WORDS, 0.2, List.of(TICKETS, SCHOOLS));

  static Stream<Arguments> answers() {
    return Stream.of(
        row(new Named(TICKETS, BY_MEANING), why -> new Route.Found(id(TICKETS), 1, why)),
        row(new Matched(TICKETS, 0.6, BY_MEANING), why -> new Route.Found(id(TICKETS), 0.6, why)),
        row(
            new Unsure(List.of(TICKETS, SCHOOLS), BY_MEANING),
            why -> new Route.Unsure(List.of(id(TICKETS), id(SCHOOLS)), why)),
        row(new HumanWanted(BY_MEANING), _ -> new Route.HumanWanted()),
        row(new Unclassified(Reason.NOTHING_SAID, BY_MEANING), Route.NotUnderstood::new),
        row(new Unclassified(Reason.NOTHING_SAID, BY_WORDS), Route.NotUnderstood::new),
        row(new Unclassified(Reason.OTHER_LANGUAGE, BY_MEANING), Route.NothingFits::new),
        row(new Unclassified(Reason.OTHER_LANGUAGE, BY_WORDS), Route.NothingFits::new),
        row(new Unclassified(Reason.NOTHING_FITS, BY_MEANING), Route.NothingFits::new),
        row(new Unclassified(Reason.NOTHING_FITS, BY_WORDS), Route.NotUnderstood::new));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void mapsEachUnderstandingToItsRoute(Understanding understanding, Route route) {
    assertThat(Routes.of(understanding)).isEqualTo(route);
  }

  private static Arguments row(Understanding understanding, Function<String, Route> expected) {
    return arguments(understanding, expected.apply(understanding.explanation()));
  }

  private static Place place(String id, String name, double score) {
    return new Place(id, name, score, new Evidence(Evidence.Kind.NAME, name));
  }

  private static DestinationId id(Place place) {
    return new DestinationId(place.id());
  }
}
