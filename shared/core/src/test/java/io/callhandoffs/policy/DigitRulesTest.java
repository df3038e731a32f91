package io.callhandoffs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipHost;
import io.callhandoffs.telephone.SipUri;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitRulesTest {

  private static final OutsideLines NINE =
      new OutsideLines(Set.of(), DigitsAfterAnswer.EXTENSION, Set.of("9"));
  private static final OutsideLines OPEN =
      new OutsideLines(
          Set.of(new SipHost("trunk.pstn.twilio.com"), new SipHost("pbx.example.org")),
          DigitsAfterAnswer.ANY,
          Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "wwww12",
        "wwww4711",
        "wwww123456",
        "1w2w3",
        "wwww12wwww3",
        "1#2#",
        "wwww*2#",
        "12#34567#890123",
        "*1wwww12",
        "1wwww1wwww2",
        "901",
        "wwww1911",
        "19112",
        "9110",
        "9000",
        "0000",
        "1112",
        "11234",
        "9991",
        "10911",
        "A12D"
      })
  void allowsExtensionsAndMenus(String keys) {
    assertThat(keys(OutsideLines.CLOSED, keys)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wwwwwwww9wwww00881612345678", // Its own line, a pause, a satellite telephone.
        "wwww9008816123",
        "1234567",
        "9w0w0w8w8w1w6", // However long the pauses are.
        "9WWWW00881WWWW6WWWW1",
        "9*0*0*8*8*1*6",
        "9D00881612",
        "123456#1234567",
        "*72", // Call forwarding, to be set for all later calls.
        "wwww*729008",
        "*21*881612#",
        "**21*12#",
        "##002#",
        "1w#9112345"
      })
  void refusesWhatLooksLikeAnOutsideLine(String keys) {
    assertThat(keys(OutsideLines.CLOSED, keys)).contains(Rule.OUTSIDE_LINE);
    assertThat(keys(OPEN, keys)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "901, OUTSIDE_LINE",
    "wwww9w123, OUTSIDE_LINE",
    "1wwww912, OUTSIDE_LINE",
    "9000, EMERGENCY",
    "801,",
    "1901,"
  })
  void refusesAnOutsideLineThatTheProjectNames(String keys, Rule rule) {
    assertThat(keys(NINE, keys)).isEqualTo(Optional.ofNullable(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999",
        "112",
        "911",
        "000",
        "wwww999",
        "9112",
        "9999",
        "0112",
        "0999",
        "00112",
        "99911",
        "9w9w9w9",
        "9wwww999",
        "9wwww9w9W9",
        "12w999",
        "12#999",
        "999w1",
        "*999#",
        "9WWWW112",
        "1w9D99"
      })
  void refusesEmergencyNumbersWhereverTheyAre(String keys) {
    assertThat(keys(OutsideLines.CLOSED, keys)).contains(Rule.EMERGENCY);
    assertThat(keys(OPEN, keys)).contains(Rule.EMERGENCY);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 110, EMERGENCY",
    "DE, 0110, EMERGENCY",
    "DE, 9110, EMERGENCY",
    "DE, 1101,",
    "GB, 110,",
    "FR, 15, EMERGENCY",
    "FR, 915,",
    "FR, 151,",
    "GB, 15,",
    "AU, 0000, EMERGENCY",
    "AU, 000, EMERGENCY",
    "GB, 9000,",
    "CH, 144, EMERGENCY",
    "US, 144,"
  })
  void refusesTheEmergencyNumbersOfTheCountryThatIsDialled(String region, String keys, Rule rule) {
    assertThat(judge(OutsideLines.CLOSED, phone(region, keys), region))
        .isEqualTo(Optional.ofNullable(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:desk@pbx.example.com",
        "sips:Desk@PBX.example.com;transport=tls",
        "sip:front.desk-2@pbx.example.com:5061;transport=tcp;region=ie1",
        "sip:12@pbx.example.com",
        "sip:901@museum.sip.twilio.com",
        "sip:123456@pbx.example.com",
        "sip:room112@pbx.example.com",
        "sip:school%2Dvisits@pbx.example.com",
        "sip:desk-2026-11@pbx.example.com",
        "sip:desk@trunk.pstn.twilio.com",
        "sip:desk@7.example.com"
      })
  void allowsPeopleAndExtensionsAtPublicHosts(String uri) {
    assertThat(sip(OutsideLines.CLOSED, uri)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:+19005551234@trunk.pstn.twilio.com",
        "sip:+881612345678@pbx.example.com",
        "sip:9001234567@trunk.pstn.twilio.com",
        "sip:00881612345678@pbx.example.com",
        "sip:0012@pbx.example.com",
        "sip:91234@pbx.example.com",
        "sip:01234@pbx.example.com",
        "sip:1234567@pbx.example.com",
        "sip:1-900-555-1234@pbx.example.com",
        "sip:(900)555.1234@pbx.example.com",
        "sip:1800FLOWERS@pbx.example.com",
        "sip:1-800-FLOWERS@pbx.example.com",
        "sip:a19005551234@pbx.example.com",
        "sip:x1234567x@pbx.example.com",
        "sip:%39%30%30%35%35%35%31%32%33%34@pbx.example.com",
        "sip:%2B19005551234@pbx.example.com",
        "sip:user=phone&19005551234@pbx.example.com",
        "sip:*72@pbx.example.com",
        "sip:*21*12@pbx.example.com",
        "sip:%23%23002%23@pbx.example.com",
        "sip:12@trunk.pstn.twilio.com",
        "sip:118218@TRUNK.PSTN.ashburn.TWILIO.com:5060",
        "sips:+19005551234@pbx.example.com;transport=tls"
      })
  void sendsNumbersOnlyToHostsThatTheProjectNames(String uri) {
    assertThat(sip(OutsideLines.CLOSED, uri)).contains(Rule.OUTSIDE_LINE);
    var named = new SipHost(SipHost.find(new SipUri(uri).host()).orElseThrow().name());
    var lines = new OutsideLines(Set.of(named), DigitsAfterAnswer.EXTENSION, Set.of());
    assertThat(sip(lines, uri)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:a@localhost",
        "sip:a@pbx",
        "sip:a@pbx.local",
        "sip:a@pbx.localhost",
        "sip:a@pbx.internal",
        "sip:a@0x7f000001",
        "sip:a@0X7F000001",
        "sip:a@0x7f.1",
        "sip:a@a.0x7f000001",
        "sip:a@x.127.1",
        "sip:a@pbx..example.com",
        "sip:a%40evil.example@pbx.example.com",
        "sip:a%3Bphone-context=%2B1@pbx.example.com",
        "sip:a%3Bext=9001@pbx.example.com",
        "sip:a%3Fb@pbx.example.com",
        "sip:a%3Apassword@pbx.example.com",
        "sip:tel%3A+19005551234@pbx.example.com",
        "sip:%2539%2530@pbx.example.com",
        "sip:a%0D%0Ab@pbx.example.com",
        "sip:a%00@pbx.example.com",
        "sip:a%zz@pbx.example.com",
        "sip:a%4@pbx.example.com",
        "sip:%D9%A9%D9%A9%D9%A9@pbx.example.com"
      })
  void refusesHostsThatAreNotPublicAndUsersThatHideSomething(String uri) {
    assertThat(sip(OutsideLines.CLOSED, uri)).contains(Rule.SIP_ADDRESS);
    assertThat(sip(OPEN, uri)).contains(Rule.SIP_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:999@pbx.example.org", "sip:9112@pbx.example.org", "sip:0.112@pbx.example.org",
        "sip:+911@pbx.example.org", "sip:%39%39%39@pbx.example.org", "sip:9,999@pbx.example.org",
        "sip:9-9-9@pbx.example.org", "sip:*112@pbx.example.org", "sip:1,911@pbx.example.org"
      })
  void refusesEmergencyNumbersAtAnyHost(String uri) {
    assertThat(sip(OutsideLines.CLOSED, uri)).contains(Rule.EMERGENCY);
    assertThat(sip(OPEN, uri)).contains(Rule.EMERGENCY);
  }

  @Test
  void saysWhichHostThePolicyWouldHaveToName() {
    var refused =
        rules(OutsideLines.CLOSED, "GB")
            .refusal(new Endpoint.Sip(new SipUri("sip:+19005551234@Trunk.example.com")));

    assertThat(refused.map(Refused::why).orElseThrow())
        .contains("trunk.example.com", "sip_hosts")
        .doesNotContain("9005551234");
  }

  @Test
  void aPolicyHoldsHostsAndPrefixesUpToTheirLimits() {
    var lines = new OutsideLines(hosts(50), DigitsAfterAnswer.EXTENSION, prefixes(20));
    assertThat(lines.sipHosts()).hasSize(50);
    assertThat(lines.prefixes()).hasSize(20);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutsideLines(hosts(51), DigitsAfterAnswer.EXTENSION, Set.of()))
        .withMessageContaining("50 hosts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutsideLines(Set.of(), DigitsAfterAnswer.EXTENSION, prefixes(21)))
        .withMessageContaining("20 prefixes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "9w", "*9", "+"})
  void aPolicyNamesOnlyOneToFourDigitsAsAnOutsideLine(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new OutsideLines(Set.of(), DigitsAfterAnswer.EXTENSION, Set.of("9", prefix)));
    assertThat(new OutsideLines(Set.of(), DigitsAfterAnswer.EXTENSION, Set.of("9", "1234")))
        .isNotNull();
  }

  private static Set<SipHost> hosts(int count) {
    return numbered(count, i -> new SipHost("pbx" + i + ".example.org"));
  }

  private static Set<String> prefixes(int count) {
    return numbered(count, i -> Integer.toString(i + 1));
  }

  private static <T> Set<T> numbered(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).collect(Collectors.toSet());
  }

  private static Optional<Rule> keys(OutsideLines lines, String keys) {
    return judge(lines, phone("GB", keys), "GB");
  }

  private static Optional<Rule> sip(OutsideLines lines, String uri) {
    return judge(lines, new Endpoint.Sip(new SipUri(uri)), "GB");
  }

  private static Optional<Rule> judge(OutsideLines lines, Endpoint line, String region) {
    return rules(lines, region).refusal(line).map(Refused::rule);
  }

  private static DigitRules rules(OutsideLines lines, String region) {
    return new DigitRules(lines, Set.of(new Region(region)));
  }

  private static Endpoint phone(String region, String keys) {
    return new Endpoint.Phone(
        new PhoneNumber("+442079460901"),
        new Digits(keys),
        new NumberFacts(region, NumberKind.FIXED_LINE));
  }
}
