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

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  /// The target that a typed number means.
  ///
  /// @param home the country whose national numbers are understood
  public Target target(String number, Optional<Region> home) {
    var typed = new Typed(number).text();
    if (SIP.matcher(typed).matches()) {
      return new Target.Sip(sip(typed));
    }
    if (EXTENSION.matcher(typed).matches()) {
      return new Target.Extension(new Digits(typed));
    }
    return DialString.bareExtension(typed)
        .<Target>map(Target.Extension::new)
        .orElseGet(() -> {
          var phone = phone(typed, home);
          Plan.refuse(phone.facts().kind());
          return phone;
        });
  }

  /// Parses any telephone number, even one that may not be dialled, to explain why it may not.
  ///
  /// @param home the country whose national numbers are understood
  public Target.Phone explain(String number, Optional<Region> home) {
    var typed = new Typed(number).text();
    if (SIP.matcher(typed).matches() || EXTENSION.matcher(typed).matches()) {
      throw new IllegalArgumentException("must be a telephone number");
    }
    return phone(typed, home);
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
    return switch (target(typed, home)) {
      case Target.Phone(var number, var digits, var facts) when digits.isEmpty() ->
          new Switchboard.Phone(number, facts);
      default ->
          throw new IllegalArgumentException(
              "must be a whole phone number without extension, or a SIP domain");
    };
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
        new DialledNumber(plans, number.e164()).parse(Optional.empty()),
        PhoneNumberFormat.INTERNATIONAL);
  }

  private Target.Phone phone(String typed, Optional<Region> home) {
    var keys = DialString.divide(TEL.matcher(typed).replaceFirst(""));
    var number = new DialledNumber(plans, keys.dialled()).parse(home);
    var facts = new Plan(plans, number).facts();
    return new Target.Phone(
        new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)), keys.digits(), facts);
  }

  private static SipUri sip(String typed) {
    var scheme = typed.substring(0, typed.indexOf(':')).toLowerCase(Locale.ROOT);
    return new SipUri(scheme + typed.substring(typed.indexOf(':')));
  }
}
