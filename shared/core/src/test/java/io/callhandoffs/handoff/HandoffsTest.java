package io.callhandoffs.handoff;

import static io.callhandoffs.handoff.Calls.MUSEUM;
import static io.callhandoffs.handoff.Calls.SCHOOLS;
import static io.callhandoffs.handoff.Calls.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandoffsTest {

  private static final ProjectId CLINIC = new ProjectId("clinic");
  private static final HandoffQuery ALL = HandoffQuery.of(MUSEUM);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Handoffs handoffs;

  @BeforeEach
  void open() {
    handoffs =
        new Handoffs(dynamo.enhanced(), dynamo.table("HandoffsTable"), Duration.ofDays(90), clock);
  }

  @Test
  void listsTheNewestFirst() {
    write(1, 2, 3);

    assertThat(ids(ALL)).containsExactly(id(3), id(2), id(1));
  }

  @Test
  void goesOnWhereAPageEndedEvenWhenAnotherCallHasComeMeanwhile() {
    write(1, 2, 3);
    var first = handoffs.list(ALL, Optional.empty(), 2);
    write(4);

    var second = handoffs.list(ALL, first.after(), 2);

    assertThat(ids(first)).containsExactly(id(3), id(2));
    assertThat(ids(second)).containsExactly(id(1));
    assertThat(second.after()).isEmpty();
  }

  @Test
  void aListThatFillsItsLastPageExactlyHasNoPageAfterIt() {
    write(1, 2, 3, 4);
    var first = handoffs.list(ALL, Optional.empty(), 2);

    assertThat(handoffs.list(ALL, first.after(), 2).after()).isEmpty();
  }

  @Test
  void pagesThroughCallsThatBeganInTheSameMillisecond() {
    for (int number = 1; number <= 7; number++) {
      save(Calls.of(MUSEUM, number, clock.instant()));
    }

    assertThat(pages(ALL, 3)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void neverShowsAnotherProjectsHandoffs() {
    save(Calls.of(CLINIC, 1, sharing("ticket-7"), clock.instant()));
    save(Calls.ringing(Calls.of(CLINIC, 2, clock.instant()), SCHOOLS, clock.instant()));

    assertThat(ids(ALL)).isEmpty();
    assertThat(ids(ALL.of(Calls.sid(1)))).isEmpty();
    assertThat(ids(ALL.sharing("ticket-7"))).isEmpty();
    assertThat(ids(to(SCHOOLS))).isEmpty();
  }

  @Test
  void findsThoseOfACallAndThoseOfASharedId() {
    write(1);
    save(Calls.of(MUSEUM, 2, sharing("ticket-7"), clock.instant()));

    assertThat(ids(ALL.of(Calls.sid(1)))).containsExactly(id(1));
    assertThat(ids(ALL.sharing("ticket-7"))).containsExactly(id(2));
    assertThat(ids(ALL.of(Calls.sid(1)).sharing("ticket-7"))).isEmpty();
  }

  @Test
  void findsAHandoffUnderWhoTookItOrElseWhoWasRungLast() {
    var rung = Calls.ringing(Calls.of(MUSEUM, 1, clock.instant()), SCHOOLS, clock.instant());
    save(rung);
    save(Calls.ringing(Calls.of(MUSEUM, 2, clock.instant()), TICKETS, clock.instant()));
    assertThat(ids(to(SCHOOLS))).containsExactly(id(1));

    var passedOn = Calls.ringing(handoffs.find(rung.id()).orElseThrow(), TICKETS, clock.instant());
    save(passedOn);

    assertThat(ids(to(SCHOOLS))).isEmpty();
    assertThat(ids(to(TICKETS))).containsExactlyInAnyOrder(id(1), id(2));
  }

  @Test
  void findsTheFewOfAStateAmongMany() {
    for (int number = 1; number <= 230; number++) {
      var handoff = Calls.of(MUSEUM, number, clock.instant());
      save(number % 115 == 0 ? Calls.ringing(handoff, SCHOOLS, clock.instant()) : handoff);
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(ids(in(HandoffState.RINGING))).containsExactly(id(230), id(115));
    assertThat(pages(in(HandoffState.INITIATED), 100)).hasSize(228);
  }

  @Test
  void narrowsDownToATime() {
    write(1, 2, 3, 4);
    var noon = Instant.parse("2026-11-23T12:00:00Z");

    assertThat(ids(between(noon.plusSeconds(1), noon.plusSeconds(3))))
        .containsExactly(id(3), id(2));
    assertThat(ids(between(noon.plusNanos(1), noon.plusSeconds(2)))).containsExactly(id(2));
    assertThat(ids(between(noon, noon.plusNanos(1)))).containsExactly(id(1));
    assertThatThrownBy(() -> between(noon, noon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be later than `from`");
  }

  @Test
  void forgetsWhatIsPastItsTimeThoughDynamoDbHasNotDeletedItYet() {
    write(1);
    clock.advance(Duration.ofDays(90));

    assertThat(ids(ALL)).isEmpty();
    assertThat(handoffs.find(id(1))).isEmpty();
  }

  @Test
  void refusesAWriteThatIsMadeOfAnOlderVersion() {
    write(1);
    var seen = handoffs.find(id(1)).orElseThrow();
    assertThat(handoffs.write(seen.disposed(Optional.of("solved")))).isTrue();

    assertThat(handoffs.write(seen.disposed(Optional.of("open")))).isFalse();
    assertThat(handoffs.find(id(1)).orElseThrow().disposition()).hasValue("solved");
  }

  /// One a second.
  private void write(int... numbers) {
    for (int number : numbers) {
      save(Calls.of(MUSEUM, number, clock.instant()));
      clock.advance(Duration.ofSeconds(1));
    }
  }

  private void save(Handoff handoff) {
    assertThat(handoffs.write(handoff)).isTrue();
  }

  private static HandoffId id(int number) {
    return HandoffId.of(Calls.sid(number), 1);
  }

  private List<HandoffId> ids(HandoffQuery query) {
    return ids(handoffs.list(query, Optional.empty(), HandoffPage.MAX_SIZE));
  }

  private static List<HandoffId> ids(HandoffPage page) {
    return page.handoffs().stream().map(Handoff::id).toList();
  }

  private List<HandoffId> pages(HandoffQuery query, int size) {
    var ids = new ArrayList<HandoffId>();
    Optional<String> after = Optional.empty();
    do {
      var page = handoffs.list(query, after, size);
      assertThat(page.handoffs()).hasSizeLessThanOrEqualTo(size);
      ids.addAll(ids(page));
      after = page.after();
    } while (after.isPresent());
    return ids;
  }

  private static Brief sharing(String id) {
    return new Brief(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(id),
        Data.NONE,
        Brief.NONE.headers(),
        Brief.NONE.ringSeconds());
  }

  private static HandoffQuery to(DestinationId destination) {
    return query(Optional.empty(), Optional.of(destination), Optional.empty(), Optional.empty());
  }

  private static HandoffQuery in(HandoffState state) {
    return query(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static HandoffQuery between(Instant from, Instant to) {
    return query(Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
  }

  private static HandoffQuery query(
      Optional<HandoffState> state,
      Optional<DestinationId> destination,
      Optional<Instant> from,
      Optional<Instant> to) {
    return new HandoffQuery(
        MUSEUM,
        state,
        Optional.empty(),
        Optional.empty(),
        destination,
        Optional.empty(),
        Optional.empty(),
        from,
        to);
  }
}
