package io.callhandoffs.phonenumbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.callhandoffs.destination.Target;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parses numbers as people type them.
public final class PhoneNumbers {

  /// Up to six digits on their own are an extension: hardly any country has numbers so short.
  private static final Pattern EXTENSION = Pattern.compile("\\d{1,6}");

  private static final Pattern SIP = Pattern.compile("(?i)sips?:.*");
  private static final Pattern TEL = Pattern.compile("(?i)^tel:\\s*");

  private static final Pattern PAUSES = Pattern.compile("[wW]+");

  private static final String TARGET =
      "must be a phone number (+44 20 7946 0018 ext 12), an extension (12) or a SIP address"
          + " (sip:desk@pbx.example.org)";
  private static final String SWITCHBOARD =
      "must be a whole phone number without extension, or a SIP domain";

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  /// The target that a typed number means.
  ///
  /// @param home the country whose national numbers are understood
  public Target target(String number, Optional<Region> home) {
    var target = explain(number, home);
    if (target instanceof Target.Phone(_, _, var facts)) {
      Plan.refuse(facts.kind());
    }
    return target;
  }

  /// The same, for numbers of kinds that nobody may dial as well, to explain why they may not.
  ///
  /// @param home the country whose national numbers are understood
  public Target explain(String number, Optional<Region> home) {
    var typed = new Typed(number).text();
    if (SIP.matcher(typed).matches()) {
      return new Target.Sip(sip(typed));
    }
    if (EXTENSION.matcher(typed).matches()) {
      return new Target.Extension(new Digits(typed));
    }
    return DialString.bareExtension(typed)
        .<Target>map(Target.Extension::new)
        .orElseGet(() -> phone(typed, home, TARGET));
  }

  /// The country that a number is of, even if it does not exist there; empty if its code is that of
  /// no country.
  public Optional<Region> country(PhoneNumber number) {
    try {
      var parsed = plans.parse(number.e164(), "ZZ");
      return Optional.ofNullable(plans.getRegionCodeForNumber(parsed))
          .or(() -> Optional.of(plans.getRegionCodeForCountryCode(parsed.getCountryCode())))
          .filter(code -> !code.equals("001") && !code.equals("ZZ"))
          .map(Region::new);
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  /// The switchboard that a typed number or SIP domain means.
  public Switchboard switchboard(String typed, Optional<Region> home) {
    if (DialledNumber.LETTERS.matcher(typed).find()) {
      return new Switchboard.SipDomain(typed.strip().toLowerCase(Locale.ROOT));
    }
    var text = new Typed(typed).text();
    if (EXTENSION.matcher(text).matches()) {
      throw new IllegalArgumentException(SWITCHBOARD);
    }
    var phone = phone(text, home, SWITCHBOARD);
    if (!phone.sendDigits().isEmpty()) {
      throw new IllegalArgumentException(SWITCHBOARD);
    }
    Plan.refuse(phone.facts().kind());
    return new Switchboard.Phone(phone.number(), phone.facts());
  }

  /// Writes a target as people do: "+44 20 7946 0018, then 12".
  public String display(Target target, Optional<Switchboard> switchboard) {
    return target
        .endpoint(switchboard)
        .map(this::display)
        .orElse(
            target instanceof Target.Extension(var digits)
                ? "extension " + digits.value()
                : target.toString());
  }

  private String display(Endpoint line) {
    return switch (line) {
      case Endpoint.Sip(var uri) -> uri.value();
      case Endpoint.Phone(var number, var digits, _) ->
          display(number)
              + PAUSES
                  .splitAsStream(digits.value())
                  .filter(keys -> !keys.isEmpty())
                  .map(keys -> ", then " + keys)
                  .collect(Collectors.joining());
    };
  }

  /// Writes a number as people do: "+44 20 7946 0018".
  public String display(PhoneNumber number) {
    return plans.format(
        new DialledNumber(plans, number.e164(), TARGET).parse(Optional.empty()),
        PhoneNumberFormat.INTERNATIONAL);
  }

  /// @param expected what `typed` must be, to say so if it is something else
  private Target.Phone phone(String typed, Optional<Region> home, String expected) {
    var keys = DialString.divide(TEL.matcher(typed).replaceFirst(""));
    var number = new DialledNumber(plans, keys.dialled(), expected).parse(home);
    var facts = new Plan(plans, number).facts();
    return new Target.Phone(
        new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)), keys.digits(), facts);
  }

  private static SipUri sip(String typed) {
    var scheme = typed.substring(0, typed.indexOf(':')).toLowerCase(Locale.ROOT);
    return new SipUri(scheme + typed.substring(typed.indexOf(':')));
  }
}
