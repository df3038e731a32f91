package io.callhandoffs.tables.handoffs;

import static io.callhandoffs.fixture.HandoffFixture.MUSEUM;
import static io.callhandoffs.fixture.HandoffFixture.begun;
import static io.callhandoffs.fixture.HandoffFixture.id;
import static io.callhandoffs.fixture.HandoffFixture.ringing;
import static io.callhandoffs.fixture.HandoffFixture.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.HandoffQuery.Condition;
import io.callhandoffs.tables.handoffs.HandoffQuery.Period;
import io.callhandoffs.tables.handoffs.HandoffQuery.Subject;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class HandoffsTest {

  private static final DestinationId SCHOOLS = DestinationFixture.id("schools");
  private static final DestinationId TICKETS = DestinationFixture.id("tickets");
  private static final String ANNA = "+14155550123";
  private static final ProjectId CLINIC = new ProjectId("clinic");
  private static final HandoffQuery ALL = HandoffQuery.of(MUSEUM);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Handoffs handoffs;

  @BeforeEach
  void open() {
    handoffs =
        new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), Duration.ofDays(90), clock);
  }

  @Test
  void listsTheNewestFirst() {
    write(1, 2, 3);

    assertThat(ids(ALL)).containsExactly(id(3), id(2), id(1));
  }

  @Test
  void goesOnWhereAPageEndedThoughAnotherCallHasComeMeanwhile() {
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
      save(begun(number, clock.instant()));
    }

    assertThat(pages(ALL, 3)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void neverShowsAnotherProjectsHandoffs() {
    save(begun(CLINIC, 1, sharing("ticket-7"), clock.instant()));
    save(ringing(begun(CLINIC, 2, HandoffContext.NONE, clock.instant()), SCHOOLS, clock.instant()));

    assertThat(ids(ALL)).isEmpty();
    assertThat(
            ids(
                about(
                    new Subject(
                        Optional.empty(),
                        Optional.of(sid(1)),
                        Optional.empty(),
                        Optional.empty()))))
        .isEmpty();
    assertThat(ids(ALL.withSharedId("ticket-7"))).isEmpty();
    assertThat(ids(to(SCHOOLS))).isEmpty();
  }

  @Test
  void findsHandoffsByCallAndBySharedId() {
    write(1);
    save(begun(2, sharing("ticket-7"), clock.instant()));

    assertThat(
            ids(
                about(
                    new Subject(
                        Optional.empty(),
                        Optional.of(sid(1)),
                        Optional.empty(),
                        Optional.empty()))))
        .containsExactly(id(1));
    assertThat(ids(ALL.withSharedId("ticket-7"))).containsExactly(id(2));
    assertThat(
            ids(
                about(
                    new Subject(
                        Optional.empty(),
                        Optional.of(sid(1)),
                        Optional.of("ticket-7"),
                        Optional.empty()))))
        .isEmpty();
  }

  @Test
  void findsAHandoffByTheDestinationThatTookItOrWasRungLast() {
    var rung = ringing(begun(1, clock.instant()), SCHOOLS, clock.instant());
    save(rung);
    save(ringing(begun(2, clock.instant()), TICKETS, clock.instant()));
    assertThat(ids(to(SCHOOLS))).containsExactly(id(1));

    var passedOn = ringing(handoffs.find(rung.id()).orElseThrow(), TICKETS, clock.instant());
    save(passedOn);

    assertThat(ids(to(SCHOOLS))).containsExactly(id(1));
    assertThat(ids(to(TICKETS))).containsExactlyInAnyOrder(id(1), id(2));
  }

  @Test
  void findsTheFewOfAStateAmongMany() {
    for (int number = 1; number <= 230; number++) {
      var handoff = begun(number, clock.instant());
      save(number % 115 == 0 ? ringing(handoff, SCHOOLS, clock.instant()) : handoff);
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(ids(in(HandoffState.RINGING))).containsExactly(id(230), id(115));
    assertThat(pages(in(HandoffState.INITIATED), 100)).hasSize(228);
  }

  @Test
  void findsHandoffsThatBeganInAPeriod() {
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

  /// In pages of whatever size, through more than are looked up at once.
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 300})
  void findsTheHandoffsOfACaller(int size) {
    for (int number = 1; number <= 230; number++) {
      save(from(number % 2 == 0 ? ANNA : "anonymous", MUSEUM, number));
      clock.advance(Duration.ofSeconds(1));
    }
    save(from(ANNA, CLINIC, 231));

    var expected = IntStream.rangeClosed(1, 115).mapToObj(number -> id(232 - 2 * number)).toList();
    assertThat(pages(ofAnna(), size)).isEqualTo(expected);
  }

  @Test
  void findsNoExpiredHandoffOfACaller() {
    save(from(ANNA, MUSEUM, 1));
    clock.advance(Duration.ofDays(60));
    save(from(ANNA, MUSEUM, 2));
    clock.advance(Duration.ofDays(30));

    assertThat(ids(ofAnna())).containsExactly(id(2));
  }

  /// As long as there are some, all are looked through; and no longer.
  @Test
  void findsTheHandoffsOfACallerThatBeganBeforeThereWasAnIndex() {
    save(from("anonymous", MUSEUM, 1));
    clock.advance(Duration.ofDays(1));
    save(from(ANNA, MUSEUM, 2));
    forgetCallerOf(2);
    clock.advance(Duration.ofDays(1));
    save(from(ANNA, MUSEUM, 3));
    clock.advance(Duration.ofDays(1));
    save(from(ANNA, MUSEUM, 4));

    assertThat(pages(ofAnna(), 2)).containsExactly(id(4), id(3), id(2));
    forgetCallerOf(3);
    clock.advance(Duration.ofDays(88));
    assertThat(pages(ofAnna(), 1)).containsExactly(id(4), id(3));
  }

  private void forgetCallerOf(int number) {
    var client = dynamo.client();
    var _ =
        client.updateItem(update ->
            update
                .tableName(dynamo.table("HandoffsTable"))
                .key(Map.of("id", AttributeValue.fromS(id(number).value())))
                .updateExpression("REMOVE caller_key"));
  }

  private Handoff from(String caller, ProjectId project, int number) {
    return Handoff.begun(
        id(number),
        project,
        HandoffFixture.call(sid(number), caller),
        HandoffContext.NONE,
        clock.instant());
  }

  private static HandoffQuery ofAnna() {
    return about(
        new Subject(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PhoneNumber(ANNA))));
  }

  @Test
  void listsNoExpiredHandoffThatIsNotDeletedYet() {
    write(1);
    clock.advance(Duration.ofDays(90));

    assertThat(ids(ALL)).isEmpty();
    assertThat(handoffs.find(id(1))).isEmpty();
  }

  @Test
  void refusesAWriteThatIsMadeOfAnOlderVersion() {
    write(1);
    var seen = handoffs.find(id(1)).orElseThrow();
    assertThat(handoffs.write(seen.withDisposition(Optional.of("solved")), "tester")).isTrue();

    assertThat(handoffs.write(seen.withDisposition(Optional.of("open")), "tester")).isFalse();
    assertThat(handoffs.find(id(1)).orElseThrow().review().disposition()).hasValue("solved");
  }

  /// Each begins a second after the one before.
  private void write(int... numbers) {
    for (int number : numbers) {
      save(begun(number, clock.instant()));
      clock.advance(Duration.ofSeconds(1));
    }
  }

  private void save(Handoff handoff) {
    assertThat(handoffs.write(handoff, "tester")).isTrue();
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

  private static HandoffContext sharing(String id) {
    var none = HandoffContext.NONE;
    return new HandoffContext(
        none.wanted(),
        none.reason(),
        none.summary(),
        Optional.of(id),
        none.data(),
        none.overrides());
  }

  private static HandoffQuery about(Subject subject) {
    return new HandoffQuery(MUSEUM, subject, Condition.ANY, Period.ANY);
  }

  private static HandoffQuery to(DestinationId destination) {
    return about(
        new Subject(
            Optional.of(destination), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static HandoffQuery in(HandoffState state) {
    var condition =
        new Condition(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    return new HandoffQuery(MUSEUM, Subject.ANY, condition, Period.ANY);
  }

  private static HandoffQuery between(Instant from, Instant to) {
    var period = new Period(Optional.of(from), Optional.of(to));
    return new HandoffQuery(MUSEUM, Subject.ANY, Condition.ANY, period);
  }
}
