package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A number of an account, as `IncomingPhoneNumbers` shows it.
final class OwnedNumber {

  /// The settings, by their names in forms, with their names in answers.
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("FriendlyName", "friendly_name"),
          Map.entry("VoiceUrl", "voice_url"),
          Map.entry("VoiceMethod", "voice_method"),
          Map.entry("VoiceFallbackUrl", "voice_fallback_url"),
          Map.entry("VoiceFallbackMethod", "voice_fallback_method"),
          Map.entry("StatusCallback", "status_callback"),
          Map.entry("StatusCallbackMethod", "status_callback_method"),
          Map.entry("VoiceApplicationSid", "voice_application_sid"),
          Map.entry("TrunkSid", "trunk_sid"),
          Map.entry("AddressSid", "address_sid"),
          Map.entry("BundleSid", "bundle_sid"),
          Map.entry("IdentitySid", "identity_sid"),
          Map.entry("SmsUrl", "sms_url"));

  /// The fields of a number without settings.
  private static final JsonNode NEW =
      LocalJson.read(
          """
          {
            "voice_url": "", "voice_method": "POST",
            "voice_fallback_url": "", "voice_fallback_method": "POST",
            "status_callback": "", "status_callback_method": "POST",
            "voice_application_sid": "", "trunk_sid": null,
            "voice_caller_id_lookup": false, "voice_receive_mode": "voice",
            "sms_application_sid": "",
            "sms_url": "", "sms_method": "POST",
            "sms_fallback_url": "", "sms_fallback_method": "POST",
            "emergency_status": "Inactive", "emergency_address_sid": null,
            "emergency_address_status": "unregistered",
            "address_sid": null, "bundle_sid": null, "identity_sid": null,
            "address_requirements": "none", "beta": false,
            "capabilities": {"voice": true, "sms": true, "mms": false, "fax": false},
            "date_created": "Sun, 22 Nov 2026 10:00:00 +0000",
            "date_updated": "Sun, 22 Nov 2026 10:00:00 +0000",
            "status": "in-use", "origin": "twilio", "api_version": "2010-04-01"
          }
          """);

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /// A number from an earlier start.
  OwnedNumber(Map<String, @Nullable Object> fields) {
    this.fields.putAll(fields);
  }

  OwnedNumber(String account, String phoneNumber, String type) {
    var sid = Sid.random("PN");
    fields.putAll(LocalJson.map(NEW));
    fields.put("sid", sid);
    fields.put("account_sid", account);
    fields.put("phone_number", phoneNumber);
    fields.put("friendly_name", phoneNumber);
    fields.put("type", type);
    fields.put("uri", "/2010-04-01/Accounts/" + account + "/IncomingPhoneNumbers/" + sid + ".json");
  }

  String sid() {
    return text("sid").orElseThrow();
  }

  String phoneNumber() {
    return text("phone_number").orElseThrow();
  }

  /// A field's text; empty if it is blank or absent.
  Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(String::valueOf)
        .filter(value -> !value.isEmpty());
  }

  /// Absent parameters keep their value; empty ones clear it.
  void update(FormFields form) {
    if (form.find("VoiceFallbackUrl").isPresent()
        && form.find("VoiceUrl").or(() -> text("voice_url")).isEmpty()) {
      throw RestError.invalid(21405, "A VoiceFallbackUrl was provided without a VoiceUrl");
    }
    form.values().forEach(OwnedNumber::require);
    form.values()
        .forEach((name, value) -> {
          var field = SETTINGS.get(name);
          if (field != null) {
            fields.put(field, value);
          }
        });
    // A number is either on a trunk or with an application.
    if (form.find("TrunkSid").isPresent()) {
      fields.put("voice_application_sid", "");
    } else if (form.find("VoiceApplicationSid").isPresent()) {
      fields.put("trunk_sid", null);
    }
  }

  private static void require(String name, String value) {
    if (name.endsWith("Method") && !value.equals("POST") && !value.equals("GET")) {
      throw RestError.invalid(21403, name + " is invalid");
    }
    if (name.equals("VoiceUrl") && !value.isEmpty() && !value.startsWith("http")) {
      throw RestError.invalid(21402, "VoiceUrl is not valid");
    }
  }

  Map<String, @Nullable Object> fields() {
    return new LinkedHashMap<>(fields);
  }
}
