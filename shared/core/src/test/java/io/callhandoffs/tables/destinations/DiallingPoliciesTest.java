package io.callhandoffs.tables.destinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.destination.Target;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import io.callhandoffs.write.Revision;
import io.callhandoffs.write.Versioned;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiallingPoliciesTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final PhoneNumber OURS = new PhoneNumber("+442079460000");
  private static final Region GB = new Region("GB");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-22T12:00:00Z");

  @Test
  void readsBackAPolicyExactly() {
    var policy =
        new DiallingPolicy(
            Optional.of(Set.of(GB, new Region("IE"))),
            Set.of(NumberKind.PREMIUM_RATE),
            new Caps(3, 4, 5, 6),
            true);

    var written = policies().replace(MUSEUM, policy, new Precondition("0", true, "tester"));

    assertThat(written)
        .isEqualTo(new Versioned<>(policy, Optional.of(Revision.first(clock.instant(), "tester"))));
    assertThat(policies().get(MUSEUM)).isEqualTo(written);
  }

  @Test
  void refusesAChangeOfAnOlderVersion() {
    var _ =
        policies().replace(MUSEUM, DiallingPolicy.DEFAULT, new Precondition("0", true, "tester"));
    assertThatThrownBy(() ->
            policies()
                .replace(MUSEUM, DiallingPolicy.DEFAULT, new Precondition("0", true, "tester")))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.Stale.class));
  }

  @Test
  void everyChangeMakesCopiesOfTheProjectOutdated() {
    var before = destinations().directory(MUSEUM);
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");
    var owning = destinations().directory(MUSEUM);
    var _ =
        policies().replace(MUSEUM, DiallingPolicy.DEFAULT, new Precondition("0", true, "tester"));
    var after = destinations().directory(MUSEUM);

    assertThat(owning).isNotEqualTo(before);
    assertThat(after).isNotEqualTo(owning);
  }

  @Test
  void repeatedWritesOfAnOwnNumberChangeNothing() {
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");
    var once = destinations().directory(MUSEUM);
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");
    assertThat(destinations().directory(MUSEUM)).isEqualTo(once);
    policies().disown(MUSEUM, OURS, "tester");
    policies().disown(MUSEUM, OURS, "tester");
    assertThat(policies().ownNumbers(MUSEUM)).isEqualTo(OwnNumbers.NONE);
  }

  @Test
  void readsBackOwnNumbersWithAndWithoutACountry() {
    var freephone = new PhoneNumber("+80012345678");
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");
    policies().own(MUSEUM, freephone, Optional.empty(), "tester");
    assertThat(destinations().rules(MUSEUM, ProjectSettings.DEFAULT).own())
        .isEqualTo(new OwnNumbers(Map.of(OURS, Optional.of(GB), freephone, Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({
    "+442079460000, GB, FIXED_LINE, come back",
    "+33142345678, FR, FIXED_LINE, dials only GB",
    "+449012345678, GB, PREMIUM_RATE, premium rate",
    "+448431234567, GB, SHARED_COST, shared cost",
    "+881612345678, 001, MOBILE, satellite"
  })
  void aDestinationThatMayNotBeDialledIsNotSaved(
      String number, String region, NumberKind kind, String reason) {
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");
    var target =
        new Target.Phone(new PhoneNumber(number), Digits.NONE, new NumberFacts(region, kind));

    assertThatThrownBy(() ->
            editor().create(MUSEUM, Samples.reaching("Desk", target), Optional.empty(), "tester"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().toString()).contains("number", reason));
    assertThat(destinations().all(MUSEUM)).isEmpty();
  }

  @Test
  void aProjectWithoutAPolicyDialsOnlyTheCountryOfItsDefault() {
    var first =
        editor()
            .create(MUSEUM, reaching("First", "+33142345678", "FR"), Optional.empty(), "tester");

    var _ =
        editor()
            .create(MUSEUM, reaching("Second", "+33142345679", "FR"), Optional.empty(), "tester");
    assertThatThrownBy(() ->
            editor()
                .create(
                    MUSEUM, reaching("Third", "+37126123456", "LV"), Optional.empty(), "tester"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().toString()).contains("dials only FR"));
    // Nor does the country change by itself.
    assertThatThrownBy(() ->
            editor()
                .replace(
                    MUSEUM,
                    first.destination().id(),
                    reaching("First", "+37126123456", "LV"),
                    new Precondition("1", true, "tester")))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().toString()).contains("dials only FR"));
  }

  @Test
  void aProjectWhoseDefaultIsASipAddressMustSayWhichCountriesItDials() {
    var sip = new Target.Sip(new SipUri("sip:desk@pbx.example.org"));
    var _ = editor().create(MUSEUM, Samples.reaching("Desk", sip), Optional.empty(), "tester");

    assertThatThrownBy(
            () -> editor().create(MUSEUM, Samples.draft("Schools"), Optional.empty(), "tester"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().toString()).contains("dials no country"));

    var british = new DiallingPolicy(Optional.of(Set.of(GB)), Set.of(), Caps.DEFAULT, false);
    var _ = policies().replace(MUSEUM, british, new Precondition("0", true, "tester"));
    var _ = editor().create(MUSEUM, Samples.draft("Schools"), Optional.empty(), "tester");
    assertThat(destinations().all(MUSEUM)).hasSize(2);
  }

  @Test
  void onlyTheFirstDestinationThatAProjectEverHasMayBeAnywhere() {
    var latvian =
        editor()
            .create(MUSEUM, reaching("First", "+37126123456", "LV"), Optional.empty(), "tester");
    delete(latvian);

    assertThatThrownBy(() ->
            editor()
                .create(
                    MUSEUM, reaching("Again", "+25261234567", "SO"), Optional.empty(), "tester"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().toString()).contains("dials only LV"));
    var second =
        editor()
            .create(MUSEUM, reaching("Again", "+37126123457", "LV"), Optional.empty(), "tester");
    delete(second);
    assertThat(destinations().rules(MUSEUM, ProjectSettings.DEFAULT).countries())
        .contains(Set.of(new Region("LV")));
  }

  @Test
  void aProjectWhoseLastDestinationWasASipAddressDialsNoCountryAfterIt() {
    var sip = new Target.Sip(new SipUri("sip:desk@pbx.example.org"));
    delete(editor().create(MUSEUM, Samples.reaching("Desk", sip), Optional.empty(), "tester"));

    assertThatThrownBy(
            () -> editor().create(MUSEUM, Samples.draft("Schools"), Optional.empty(), "tester"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().toString()).contains("dials no country"));
  }

  @Test
  void ofManyFirstDestinationsAtOnceOnlyOneCountryIsDialled() throws Exception {
    var calls =
        Stream.of(
                reaching("First", "+37126123456", "LV"),
                reaching("Second", "+25261234567", "SO"),
                reaching("Third", "+33142345678", "FR"),
                reaching("Fourth", "+5352123456", "CU"))
            .<Callable<Boolean>>map(draft -> () -> isCreated(draft))
            .toList();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      assertThat(threads.invokeAll(calls).stream().filter(Future::resultNow)).hasSize(1);
    }
  }

  private boolean isCreated(Draft draft) {
    try {
      var _ = editor().create(MUSEUM, draft, Optional.empty(), "tester");
      return true;
    } catch (FailureException _) {
      return false;
    }
  }

  private void delete(Entry entry) {
    var destination = entry.destination();
    var version = Long.toString(destination.revision().version());
    editor()
        .delete(
            MUSEUM, destination.id(), Optional.empty(), new Precondition(version, true, "tester"));
  }

  @ParameterizedTest
  @CsvSource({"caller, ''", "called, ''", "+442079460000, ''", "+442079460999, caller_id"})
  void showsOnlyNumbersOfTheProjectsOwnWhereTheyAreKnown(String callerId, String refused) {
    var draft = showing(CallerId.parse(callerId), SipHeaders.NONE);
    var _ = editor().create(MUSEUM, draft, Optional.empty(), "tester");
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");

    assertThat(refusal(draft.withName(new DestinationName("Another")))).contains(refused);
    // It was there before, and its owner must be able to change the rest.
    assertThat(replaced(draft.withName(new DestinationName("Renamed")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-Preferred-Identity | <sip:$called@museum.example> |",
        "P-Preferred-Identity | $caller                      |",
        "Remote-Party-ID      | +44 20 7946 0000             |",
        "Remote-Party-ID      | Museum desk 12               |",
        "X-Account            | +19005551234 $data.id        |",
        "User-to-User         | $data.id                     |",
        "P-Preferred-Identity | <sip:+19005551234@x.example> | sip_headers",
        "Remote-Party-ID      | 1-900-555-1234               | sip_headers",
        "Remote-Party-ID      | $data.id                     | sip_headers",
        "P-Called-Party-ID    | $caller $summary             | sip_headers",
        "P-Called-Party-ID    | $reason                      | sip_headers",
        "P-Preferred-Identity | $shared_id                   | sip_headers"
      })
  void headersSayOnlyTruthfullyWhoseCallItIs(String name, String value, String refused) {
    policies().own(MUSEUM, OURS, Optional.of(GB), "tester");
    var headers = new SipHeaders(Map.of(name, value));

    var said = refusal(showing(new CallerId.Caller(), headers));

    assertThat(said.isEmpty()).as(said).isEqualTo(refused == null);
    assertThat(said).contains(Optional.ofNullable(refused).orElse(""));
  }

  private static Draft showing(CallerId callerId, SipHeaders headers) {
    var draft = Samples.draft("Desk");
    var plain = Handling.PLAIN;
    var dialling =
        new Handling.Dialling(
            plain.dialling().time(), callerId, plain.dialling().message(), headers);
    return new Draft(
        draft.name(),
        draft.reach(),
        draft.purpose(),
        true,
        new Handling(dialling, plain.answering(), plain.opening(), plain.fallbacks()));
  }

  /// Why a draft is not saved; empty if it is.
  private String refusal(Draft draft) {
    try {
      var _ = editor().create(MUSEUM, draft, Optional.empty(), "tester");
      return "";
    } catch (FailureException e) {
      return e.failure().toString();
    }
  }

  private String replaced(Draft draft) {
    var first = destinations().find(MUSEUM, new DestinationName("Desk")).orElseThrow();
    try {
      var _ =
          editor()
              .replace(
                  MUSEUM, first.destination().id(), draft, new Precondition("1", true, "tester"));
      return "";
    } catch (FailureException e) {
      return e.failure().toString();
    }
  }

  private static Draft reaching(String name, String number, String region) {
    return Samples.reaching(
        name,
        new Target.Phone(
            new PhoneNumber(number), Digits.NONE, new NumberFacts(region, NumberKind.FIXED_LINE)));
  }

  @Test
  void whileDiallingIsStoppedDestinationsCanBeSaved() {
    var stopped = new DiallingPolicy(Optional.empty(), Set.of(), Caps.DEFAULT, true);
    var _ = policies().replace(MUSEUM, stopped, new Precondition("0", true, "tester"));
    var _ = editor().create(MUSEUM, Samples.draft("Schools"), Optional.empty(), "tester");
    assertThat(destinations().all(MUSEUM)).hasSize(1);
  }

  private DiallingPolicies policies() {
    return new DiallingPolicies(dynamo.database(), environment(), clock);
  }

  private Destinations destinations() {
    return new Destinations(dynamo.database(), environment());
  }

  private DestinationEditor editor() {
    return new DestinationEditor(dynamo.database(), environment(), clock);
  }

  private Environment environment() {
    return new Environment(dynamo.environment());
  }
}
