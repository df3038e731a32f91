package io.callhandoffs.phonenumbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import java.util.Locale;

/// Classifies a number by its country's numbering plan.
record Plan(PhoneNumberUtil plans, PhoneNumber number) {

  private static final String NO_COUNTRY = PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY;

  private static final int NORTH_AMERICA = 1;

  /// Exchange 976 is premium-rate in every North American area code; the plan itself is silent.
  private static final String PREMIUM_EXCHANGE = "976";

  /// The facts of a number that exists.
  NumberFacts facts() {
    if (!plans.isValidNumber(number)) {
      throw new IllegalArgumentException(whyInvalid());
    }
    var region = plans.getRegionCodeForNumber(number);
    return new NumberFacts(region, region.equals(NO_COUNTRY) ? worldwide() : kind());
  }

  /// Toll-free numbers work everywhere; the other numbers of no country are satellites and networks
  /// that exist to be expensive.
  private NumberKind worldwide() {
    return kind() == NumberKind.TOLL_FREE ? NumberKind.TOLL_FREE : NumberKind.INTERNATIONAL;
  }

  private NumberKind kind() {
    return switch (plans.getNumberType(number)) {
      case FIXED_LINE -> NumberKind.FIXED_LINE;
      case MOBILE -> NumberKind.MOBILE;
      case FIXED_LINE_OR_MOBILE ->
          isPremiumExchange() ? NumberKind.PREMIUM_RATE : NumberKind.FIXED_LINE_OR_MOBILE;
      case TOLL_FREE -> NumberKind.TOLL_FREE;
      case VOIP -> NumberKind.VOIP;
      case UAN -> NumberKind.COMPANY;
      case PREMIUM_RATE -> NumberKind.PREMIUM_RATE;
      case SHARED_COST -> NumberKind.SHARED_COST;
      case PERSONAL_NUMBER -> NumberKind.PERSONAL;
      case PAGER -> NumberKind.PAGER;
      case VOICEMAIL -> NumberKind.VOICEMAIL;
      case UNKNOWN -> NumberKind.UNKNOWN;
    };
  }

  private boolean isPremiumExchange() {
    var national = Long.toString(number.getNationalNumber());
    return number.getCountryCode() == NORTH_AMERICA && national.startsWith(PREMIUM_EXCHANGE, 3);
  }

  /// Refuses kinds of number that help no caller, and that fraudsters use. A project's own policy
  /// can only refuse more.
  static void refuse(NumberKind kind) {
    var what =
        switch (kind) {
          case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, TOLL_FREE, VOIP, COMPANY -> "";
          case PREMIUM_RATE -> "a premium-rate number";
          case SHARED_COST -> "a shared-cost number";
          case PERSONAL -> "a personal number, which can cost as much as a premium-rate one,";
          case PAGER -> "a pager";
          case VOICEMAIL -> "a voicemail access number";
          case INTERNATIONAL -> "a satellite or international-network number";
          case UNKNOWN -> "a number of an unknown kind";
        };
    if (!what.isEmpty()) {
      throw new IllegalArgumentException(
          "is " + what + ", to which callers are never handed; use a normal number");
    }
  }

  private String whyInvalid() {
    var country =
        Locale.of("", plans.getRegionCodeForCountryCode(number.getCountryCode()))
            .getDisplayCountry(Locale.ENGLISH);
    var where = country.isEmpty() || country.equals("world") ? "" : " in " + country;
    return switch (plans.isPossibleNumberWithReason(number)) {
      case TOO_SHORT -> "is too short for a phone number" + where;
      case TOO_LONG -> "is too long for a phone number" + where;
      case INVALID_COUNTRY_CODE -> "begins with a country code that no country has";
      case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY, INVALID_LENGTH ->
          "is not a number that exists" + where;
    };
  }
}
