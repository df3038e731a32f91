package io.callhandoffs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiallingRulesTest {

  private static final Region GB = new Region("GB");
  private static final PhoneNumber OURS = new PhoneNumber("+442079460000");
  private static final DiallingRules WITH_A_LONDON_NUMBER =
      new DiallingRules(
          DiallingPolicy.DEFAULT, new OwnNumbers(Map.of(OURS, Optional.of(GB))), Optional.empty());

  @Test
  void allowsTheCountryOfTheProjectsOwnNumbers() {
    assertThat(WITH_A_LONDON_NUMBER.judge(line("+442079460018", "GB", NumberKind.FIXED_LINE)))
        .isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @CsvSource({
    "+18765550123, JM", // Jamaica has country code 1, and is not the United States.
    "+37126123456, LV",
    "+5352123456, CU",
    "+14155550123, US"
  })
  void refusesOtherCountries(String number, String region) {
    assertThat(refusal(WITH_A_LONDON_NUMBER, line(number, region, NumberKind.MOBILE)).rule())
        .isEqualTo(Rule.COUNTRY);
  }

  @Test
  void allowsTheCountryThatTheProjectStates() {
    var rules =
        new DiallingRules(
            DiallingPolicy.DEFAULT,
            WITH_A_LONDON_NUMBER.own(),
            Optional.of(Set.of(new Region("IE"))));
    assertThat(rules.judge(line("+35312345678", "IE", NumberKind.FIXED_LINE)))
        .isEqualTo(new Allowed());
    assertThat(rules.countries()).contains(Set.of(new Region("GB"), new Region("IE")));
  }

  @Test
  void aProjectWhoseDefaultIsNoTelephoneDialsNoCountryUntilItSaysWhich() {
    var rules = new DiallingRules(DiallingPolicy.DEFAULT, OwnNumbers.NONE, Optional.of(Set.of()));
    assertThat(refusal(rules, line("+442079460018", "GB", NumberKind.FIXED_LINE)).why())
        .contains("dials no country", "its dialling policy can name more");
  }

  @ParameterizedTest
  @CsvSource({"+38349123456, XK", "+24740123, AC"})
  void countriesThatTheStandardDoesNotHaveCanBeAllowedAndRefused(String number, String region) {
    var line = line(number, region, NumberKind.MOBILE);
    assertThat(refusal(WITH_A_LONDON_NUMBER, line).rule()).isEqualTo(Rule.COUNTRY);
    assertThat(with(policy(Optional.of(Set.of(new Region(region))), false)).judge(line))
        .isEqualTo(new Allowed());
  }

  @Test
  void anOwnersListOfCountriesReplacesTheDefaultOne() {
    var rules = with(policy(Optional.of(Set.of(new Region("FR"))), false));
    assertThat(rules.judge(line("+33142345678", "FR", NumberKind.FIXED_LINE)))
        .isEqualTo(new Allowed());
    assertThat(refusal(rules, line("+442079460018", "GB", NumberKind.FIXED_LINE)).rule())
        .isEqualTo(Rule.COUNTRY);
  }

  @Test
  void anEmptyListOfCountriesAllowsNone() {
    var rules = with(policy(Optional.of(Set.of()), false));
    assertThat(refusal(rules, line("+442079460018", "GB", NumberKind.FIXED_LINE)).rule())
        .isEqualTo(Rule.COUNTRY);
  }

  @Test
  void theFirstDestinationOfAProjectWithoutACountryMayBeInAny() {
    assertThat(DiallingRules.DEFAULT.judge(line("+33142345678", "FR", NumberKind.FIXED_LINE)))
        .isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @EnumSource(names = {"PREMIUM_RATE", "SHARED_COST", "PERSONAL", "PAGER", "VOICEMAIL", "UNKNOWN"})
  void refusesNumbersWhoseOperatorEarnsFromTheCall(NumberKind kind) {
    assertThat(refusal(DiallingRules.DEFAULT, line("+449012345678", "GB", kind)).rule())
        .isEqualTo(Rule.NUMBER_KIND);
  }

  @ParameterizedTest
  @CsvSource({
    "+881612345678, MOBILE", // Numbering plans take a satellite telephone for a mobile one,
    "+870773111632, MOBILE",
    "+883510012345, VOIP", // and an international network for an internet one.
    "+80012345678, TOLL_FREE"
  })
  void refusesNumbersOfNoCountry(String number, NumberKind kind) {
    var anywhere = with(policy(Optional.of(Set.of()), false));
    assertThat(refusal(anywhere, line(number, "001", kind)).rule()).isEqualTo(Rule.NUMBER_KIND);
    assertThat(refusal(DiallingRules.DEFAULT, line(number, "001", kind)).rule())
        .isEqualTo(Rule.NUMBER_KIND);
  }

  @Test
  void refusesExchange976ThoughItLooksOrdinary() {
    var refused =
        refusal(DiallingRules.DEFAULT, line("+14159761234", "US", NumberKind.FIXED_LINE_OR_MOBILE));
    assertThat(refused.rule()).isEqualTo(Rule.NUMBER_KIND);
    assertThat(refused.why()).contains("976");
    assertThat(
            DiallingRules.DEFAULT.judge(
                line("+14159751234", "US", NumberKind.FIXED_LINE_OR_MOBILE)))
        .isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @EnumSource(names = {"PREMIUM_RATE", "SHARED_COST", "PERSONAL", "INTERNATIONAL", "UNKNOWN"})
  void noPolicyAllowsWhatIsAlwaysRefused(NumberKind kind) {
    var all = new DiallingPolicy(Optional.empty(), Set.of(), Caps.DEFAULT, false);
    assertThat(refusal(with(all), line("+441234567890", "GB", kind)).rule())
        .isEqualTo(Rule.NUMBER_KIND);
    assertThat(refusal(with(all), line("+14159761234", "US", NumberKind.FIXED_LINE)).rule())
        .isEqualTo(Rule.NUMBER_KIND);
  }

  @Test
  void anOwnersPolicyCanRefuseMore() {
    var mobiles =
        new DiallingPolicy(Optional.empty(), Set.of(NumberKind.MOBILE), Caps.DEFAULT, false);
    assertThat(refusal(with(mobiles), line("+447400123456", "GB", NumberKind.MOBILE)).why())
        .contains("mobile numbers");
    assertThat(with(mobiles).judge(line("+442079460018", "GB", NumberKind.FIXED_LINE)))
        .isEqualTo(new Allowed());
  }

  @Test
  void refusesTheProjectsOwnNumbers() {
    assertThat(refusal(WITH_A_LONDON_NUMBER, line(OURS.e164(), "GB", NumberKind.FIXED_LINE)).rule())
        .isEqualTo(Rule.LOOP);
  }

  @Test
  void refusesEverythingWhileDiallingIsStopped() {
    var stopped = with(policy(Optional.empty(), true));
    assertThat(refusal(stopped, line("+442079460018", "GB", NumberKind.FIXED_LINE)).rule())
        .isEqualTo(Rule.STOPPED);
    assertThat(refusal(stopped, new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org"))).rule())
        .isEqualTo(Rule.STOPPED);
  }

  @Test
  void sipAddressesHaveNoCountry() {
    assertThat(WITH_A_LONDON_NUMBER.judge(new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org"))))
        .isEqualTo(new Allowed());
  }

  @Test
  void acceptsWhileDiallingIsStoppedWhatCouldBeDialledOtherwise() {
    var stopped = with(policy(Optional.empty(), true));
    stopped.require(line("+442079460018", "GB", NumberKind.FIXED_LINE));

    assertThatThrownBy(() -> stopped.require(line("+449012345678", "GB", NumberKind.PREMIUM_RATE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("may not be dialled: The project's policy refuses premium rate numbers");
  }

  /// What is keyed after the answer is dialled where the number is, not where the project is.
  @ParameterizedTest
  @CsvSource({"+4930123456, DE, 110, EMERGENCY", "+442079460018, GB, 9001234567, OUTSIDE_LINE"})
  void judgesTheKeysAfterTheAnswerByTheNumbersCountry(
      String number, String region, String keys, Rule rule) {
    var line =
        new Endpoint.Phone(
            new PhoneNumber(number),
            new Digits(keys),
            new NumberFacts(region, NumberKind.FIXED_LINE));

    assertThat(refusal(DiallingRules.DEFAULT, line).rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "+441234567890, GB, UNKNOWN, numbers of which nobody knows what they are",
    "+449012345678, GB, SHARED_COST, shared cost numbers",
    "+881612345678, 001, MOBILE, satellite telephones and international networks",
    "+447000000000, GB, INTERNATIONAL, satellite telephones and international networks"
  })
  void saysWhichKindOfNumberIsRefused(String number, String region, NumberKind kind, String what) {
    assertThat(refusal(DiallingRules.DEFAULT, line(number, region, kind)).why())
        .isEqualTo("The project's policy refuses " + what);
  }

  @Test
  void saysWhichCountriesMayBeDialled() {
    var rules = with(policy(Optional.of(Set.of(new Region("IE"), new Region("FR"))), false));

    assertThat(refusal(rules, line("+442079460018", "GB", NumberKind.FIXED_LINE)).why())
        .contains("a number of GB", "dials only FR, IE");
  }

  /// An alarm tells of a cap that turns callers away, and of nothing else that is refused.
  @Test
  void tellsLimitsOnHowMuchIsDialledFromThoseOnWhat() {
    assertThat(Rule.values())
        .filteredOn(Rule::isCap)
        .containsExactly(
            Rule.CONCURRENT_CALLS,
            Rule.CALLS_PER_DESTINATION,
            Rule.CALLS_PER_CALLER,
            Rule.WITHHELD_CALLS);
  }

  @Test
  void neverQuotesTheNumberInARefusal() {
    assertThat(refusal(WITH_A_LONDON_NUMBER, line("+33142345678", "FR", NumberKind.MOBILE)).why())
        .doesNotContain("142345678");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1, 1", "201, 1, 1, 1", "1, 3001, 1, 1", "1, 1, 101, 1", "1, 1, 1, 241"})
  void refusesCapsBeyondTheirLimits(int concurrent, int destination, int caller, int minutes) {
    assertThatThrownBy(() -> new Caps(concurrent, destination, caller, minutes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// One telephone that withholds its number cannot use up a destination, and the default
  /// destination is the last that is full.
  @ParameterizedTest
  @CsvSource({"1, 1, 2", "9, 1, 18", "120, 12, 240", "1200, 120, 2400", "3000, 300, 6000"})
  void sharesPlacesSoThatNobodyUsesThemUp(int places, int withheld, int ofTheDefault) {
    var caps = new Caps(50, places, 20, 120);

    assertThat(caps.withheldCallsPerHour()).isEqualTo(withheld);
    assertThat(caps.places(false, false)).isEqualTo(places);
    assertThat(caps.places(false, true)).isEqualTo(places);
    assertThat(caps.places(true, true)).isEqualTo(places);
    assertThat(caps.places(true, false)).isEqualTo(ofTheDefault);
  }

  private static DiallingPolicy policy(Optional<Set<Region>> countries, boolean stopped) {
    return new DiallingPolicy(countries, DiallingPolicy.ALWAYS_REFUSED, Caps.DEFAULT, stopped);
  }

  private static DiallingRules with(DiallingPolicy policy) {
    return new DiallingRules(policy, OwnNumbers.NONE, Optional.empty());
  }

  private static Endpoint line(String number, String region, NumberKind kind) {
    return new Endpoint.Phone(new PhoneNumber(number), Digits.NONE, new NumberFacts(region, kind));
  }

  private static Refused refusal(DiallingRules rules, Endpoint line) {
    var verdict = rules.judge(line);
    assertThat(verdict).isInstanceOf(Refused.class);
    return (Refused) verdict;
  }
}
