package io.callhandoffs.local.twilio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number that belongs to an account, as `IncomingPhoneNumbers` shows it.
final class OwnedNumber {

  /// What can be set, by the names that forms use, and what answers call it.
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

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /// A number as it was.
  OwnedNumber(Map<String, @Nullable Object> fields) {
    this.fields.putAll(fields);
  }

  OwnedNumber(String account, String phoneNumber, String type) {
    var sid = Sid.random("PN");
    fields.put("sid", sid);
    fields.put("account_sid", account);
    fields.put("phone_number", phoneNumber);
    fields.put("friendly_name", phoneNumber);
    fields.put("voice_url", "");
    fields.put("voice_method", "POST");
    fields.put("voice_fallback_url", "");
    fields.put("voice_fallback_method", "POST");
    fields.put("status_callback", "");
    fields.put("status_callback_method", "POST");
    fields.put("voice_application_sid", "");
    fields.put("trunk_sid", null);
    fields.put("voice_caller_id_lookup", false);
    fields.put("voice_receive_mode", "voice");
    fields.put("sms_application_sid", "");
    fields.put("sms_url", "");
    fields.put("sms_method", "POST");
    fields.put("sms_fallback_url", "");
    fields.put("sms_fallback_method", "POST");
    fields.put("emergency_status", "Inactive");
    fields.put("emergency_address_sid", null);
    fields.put("emergency_address_status", "unregistered");
    fields.put("address_sid", null);
    fields.put("bundle_sid", null);
    fields.put("identity_sid", null);
    fields.put("address_requirements", "none");
    fields.put("beta", false);
    fields.put("capabilities", Map.of("voice", true, "sms", true, "mms", false, "fax", false));
    fields.put("date_created", "Sun, 22 Nov 2026 10:00:00 +0000");
    fields.put("date_updated", "Sun, 22 Nov 2026 10:00:00 +0000");
    fields.put("status", "in-use");
    fields.put("type", type);
    fields.put("origin", "twilio");
    fields.put("api_version", "2010-04-01");
    fields.put("uri", "/2010-04-01/Accounts/" + account + "/IncomingPhoneNumbers/" + sid + ".json");
  }

  String sid() {
    return text("sid").orElseThrow();
  }

  String phoneNumber() {
    return text("phone_number").orElseThrow();
  }

  /// A field's text, unless it is empty or there is none.
  Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(String::valueOf)
        .filter(value -> !value.isEmpty());
  }

  /// What is absent from the form stays; what is empty in it is cleared.
  void update(Form form) {
    if (form.find("VoiceFallbackUrl").isPresent()
        && form.find("VoiceUrl").or(() -> text("voice_url")).isEmpty()) {
      throw Refusal.invalid(21405, "A VoiceFallbackUrl was provided without a VoiceUrl");
    }
    form.values().forEach(OwnedNumber::require);
    form.values()
        .forEach((name, value) -> {
          var field = SETTINGS.get(name);
          if (field != null) {
            fields.put(field, value);
          }
        });
    // Where a number is on a trunk, it is not with an application, and the other way round.
    if (form.find("TrunkSid").isPresent()) {
      fields.put("voice_application_sid", "");
    } else if (form.find("VoiceApplicationSid").isPresent()) {
      fields.put("trunk_sid", null);
    }
  }

  private static void require(String name, String value) {
    if (name.endsWith("Method") && !value.equals("POST") && !value.equals("GET")) {
      throw Refusal.invalid(21403, name + " is invalid");
    }
    if (name.equals("VoiceUrl") && !value.isEmpty() && !value.startsWith("http")) {
      throw Refusal.invalid(21402, "VoiceUrl is not valid");
    }
  }

  Map<String, @Nullable Object> fields() {
    return new LinkedHashMap<>(fields);
  }
}
