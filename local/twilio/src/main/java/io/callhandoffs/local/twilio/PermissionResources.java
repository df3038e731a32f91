package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;
import java.util.Set;

/// The countries that Twilio lets an account dial.
final class PermissionResources {

  /// The countries that a new account may dial.
  private static final Set<String> ALLOWED = Set.of("CA", "DE", "FR", "GB", "IE", "US");

  private PermissionResources() {}

  /// Answers `/v1/DialingPermissions/Countries/{country}`.
  static LocalResponse answer(RestPath path) {
    var country = path.account().equals("Countries") ? path.resource() : "";
    if (!country.matches("[A-Z]{2}")) {
      throw RestError.notFound("/v1/DialingPermissions/" + path.account());
    }
    return LocalResponse.json(
        200,
        Map.of(
            "iso_code",
            country,
            "name",
            country,
            "continent",
            "",
            "low_risk_numbers_enabled",
            ALLOWED.contains(country),
            "high_risk_special_numbers_enabled",
            false,
            "high_risk_tollfraud_numbers_enabled",
            false));
  }
}
