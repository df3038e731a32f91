package io.callhandoffs.phonenumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callhandoffs.destination.Target;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  private static final Optional<Region> BRITAIN = Optional.of(new Region("GB"));
  private static final Optional<Region> NOWHERE = Optional.empty();

  private final PhoneNumbers numbers = new PhoneNumbers();

  private String dialled(String typed) {
    return switch (numbers.target(typed, BRITAIN)) {
      case Target.Phone(var number, var digits, _) ->
          digits.isEmpty() ? number.e164() : number.e164() + " " + digits.value();
      case Target.Extension(var digits) -> "extension " + digits.value();
      case Target.Sip(var uri) -> uri.value();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+44 20 7946 0018 | +442079460018",
        "020 7946 0018 | +442079460018",
        "(020) 7946-0018 | +442079460018",
        "+44 (0)20 7946 0018 | +442079460018",
        "0044 20 7946 0018 | +442079460018",
        "020\u00a07946\u20110018 | +442079460018",
        "０２０ ７９４６ ００１８ | +442079460018",
        "٠٢٠ ٧٩٤٦ ٠٠١٨ | +442079460018",
        "+4420\u200b79460018 | +442079460018",
        "tel:+44-20-7946-0018 | +442079460018",
        "+1 415 555 0100 | +14155550100",
        "+1 800 FLOWERS | +18003569377",
        "+49 30 23125000 | +493023125000",
        "0330 123 4567 | +443301234567"
      })
  void understandsHowPeopleWriteNumbers(String typed, String dialled) {
    assertThat(dialled(typed)).isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+44 20 7946 0018 ext 12 | +442079460018 wwww12",
        "+44 20 7946 0018 Ext. 12 | +442079460018 wwww12",
        "+44 20 7946 0018 extension: 12 | +442079460018 wwww12",
        "+44 20 7946 0018x12 | +442079460018 wwww12",
        "+44 20 7946 0018 x 12 | +442079460018 wwww12",
        "+44 20 7946 0018 #12 | +442079460018 wwww12",
        "+44 20 7946 0018#12 | +442079460018 wwww12",
        "tel:+44-20-7946-0018;ext=12 | +442079460018 wwww12",
        "+44 20 7946 0018,12 | +442079460018 wwww12",
        "+44 20 7946 0018,,12# | +442079460018 wwwwwwww12#",
        "+44 20 7946 0018;12 | +442079460018 wwww12",
        "+44 20 7946 0018 p12 | +442079460018 wwww12",
        "+44 20 7946 0018p12 | +442079460018 wwww12",
        "+44 20 7946 0018wwww12 | +442079460018 wwww12",
        "+44 20 7946 0018 W 12 | +442079460018 W12",
        "+44 20 7946 0018,*77 | +442079460018 wwww*77",
        "+44 20 7946 0018 ext 12,3 | +442079460018 wwww12wwww3",
        "+1 800 FLOWERS ext 12 | +18003569377 wwww12"
      })
  void pressesTheKeysThatFollowTheNumber(String typed, String dialled) {
    assertThat(dialled(typed)).isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | extension 12",
        "4711 | extension 4711",
        "ext 12 | extension 12",
        "x12 | extension 12",
        "#12 | extension 12",
        "Extension 2079460018 | extension 2079460018",
        "ext 999 | extension 999",
        "１２ | extension 12",
        "sip:desk@pbx.example.org | sip:desk@pbx.example.org",
        "SIPS:Desk@pbx.example.org;transport=tls | sips:Desk@pbx.example.org;transport=tls"
      })
  void understandsExtensionsAndSipAddresses(String typed, String dialled) {
    assertThat(dialled(typed)).isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | must be a phone number, an extension or a SIP address",
        "call me | must be a phone number",
        "phone 020 7946 0018 | must be a phone number",
        "020 7946 0018 or 0019 | must be a phone number",
        "020 7946 0018*77 | must be a phone number",
        "020 7946 0018 ext twelve | is too long for a phone number",
        "020 7946 0018 ext 12 or 13 | may end in an extension",
        "020 7946 0018, ask for Ann | may end in an extension",
        "020 7946 0018 / 0019 | is too long for a phone number in United Kingdom",
        "020 7946 | is not a number that exists in United Kingdom",
        "+44 7700 900123 | is not a number that exists in United Kingdom",
        "+1 555 555 0100 | is not a number that exists",
        "+999 123456 | begins with a country code that no country has",
        "1234567 | is not a number that exists",
        "+1 900 555 1234 | is a premium-rate number",
        "+1 415 976 1234 | is a premium-rate number",
        "0871 987 1234 | is a premium-rate number",
        "0909 879 0123 | is a premium-rate number",
        "070 1234 5678 | is a personal number",
        "076 0012 3456 | is a pager",
        "+870 773 111 632 | is a satellite or international-network number",
        "sip:desk | must be a SIP address",
        "sip:desk@127.0.0.1 | must be a SIP address",
        "sip:desk@pbx.example.org?X-Secret=1 | must be a SIP address",
        "020 7946 0018,11111111111111111111111111111 | must be at most 32"
      })
  void refusesAMalformedNumberWithAnExplanation(String typed, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.target(typed, BRITAIN))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"020 7946 0018", "02079460018", "0018 0018 0018"})
  void refusesANationalNumberWithoutACountry(String typed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.target(typed, NOWHERE))
        .withMessageContaining("default_region");
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.target("+44" + "1".repeat(300), BRITAIN))
        .withMessageContaining("254");
  }

  @ParameterizedTest
  @CsvSource({
    "+442079460018, GB, FIXED_LINE",
    "+14155550100, US, FIXED_LINE_OR_MOBILE",
    "+18764567890, JM, MOBILE",
    "+18005551234, US, TOLL_FREE",
    "+80012345678, 001, TOLL_FREE",
    "+443301234567, GB, COMPANY"
  })
  void keepsTheFactsThatPolicyJudges(String typed, String region, NumberKind kind) {
    assertThat(numbers.target(typed, NOWHERE))
        .isEqualTo(
            new Target.Phone(new PhoneNumber(typed), Digits.NONE, new NumberFacts(region, kind)));
  }

  @Test
  void understandsSwitchboards() {
    assertThat(numbers.switchboard("020 7946 0000", BRITAIN))
        .isEqualTo(
            new Switchboard.Phone(
                new PhoneNumber("+442079460000"), new NumberFacts("GB", NumberKind.FIXED_LINE)));
    assertThat(numbers.switchboard(" PBX.example.org", NOWHERE))
        .isEqualTo(new Switchboard.SipDomain("pbx.example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sip:desk@pbx.example.org", "pbx", ""})
  void refusesAMalformedSwitchboard(String typed) {
    assertThatIllegalArgumentException().isThrownBy(() -> numbers.switchboard(typed, BRITAIN));
  }

  /// An extension or a SIP address, which a destination may have, is no switchboard.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | without extension",
        "'020 7946 0000,1' | without extension",
        "@ | a whole phone number without extension, or a SIP domain",
        "+ | a whole phone number without extension, or a SIP domain",
        "'#12' | a whole phone number without extension, or a SIP domain",
        "+44 | phone number",
        "+44 20 | is too short for a phone number",
      })
  void saysWhatASwitchboardMustBe(String typed, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.switchboard(typed, BRITAIN))
        .withMessageContaining(why)
        .withMessageNotContaining("sip:");
  }

  @Test
  void writesTargetsAsPeopleDo() {
    assertThat(numbers.display(numbers.target("020 7946 0018 ext 12", BRITAIN), NO_SWITCHBOARD))
        .isEqualTo("+44 20 7946 0018, then 12");
    assertThat(numbers.display(numbers.target("020 7946 0018,,1,*2#", BRITAIN), NO_SWITCHBOARD))
        .isEqualTo("+44 20 7946 0018, then 1, then *2#");
    assertThat(numbers.display(numbers.target("020 7946 0018", BRITAIN), NO_SWITCHBOARD))
        .isEqualTo("+44 20 7946 0018");
    assertThat(numbers.display(new Target.Sip(new SipUri("sip:a@b.example")), NO_SWITCHBOARD))
        .isEqualTo("sip:a@b.example");
  }

  private static final Optional<Switchboard> NO_SWITCHBOARD = Optional.empty();

  @Test
  void writesExtensionsWithTheirSwitchboard() {
    var twelve = new Target.Extension(new Digits("12"));

    assertThat(numbers.display(twelve, NO_SWITCHBOARD)).isEqualTo("extension 12");
    assertThat(numbers.display(twelve, Optional.of(numbers.switchboard("020 7946 0000", BRITAIN))))
        .isEqualTo("+44 20 7946 0000, then 12");
    assertThat(
            numbers.display(twelve, Optional.of(numbers.switchboard("pbx.example.org", NOWHERE))))
        .isEqualTo("sip:12@pbx.example.org");
  }
}
