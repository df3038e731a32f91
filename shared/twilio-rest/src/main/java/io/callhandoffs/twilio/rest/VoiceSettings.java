package io.callhandoffs.twilio.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What Twilio does when somebody rings a number: its webhooks, or the application or trunk that
/// goes before them. Kept as text under the names that Twilio's forms use, whether or not the URLs
/// are well formed: what somebody else has set must be put back to the letter.
public record VoiceSettings(Map<String, String> values) {

  private static final Map<String, String> FIELDS = fields();

  public VoiceSettings {
    values = Map.copyOf(values);
  }

  private static Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("VoiceUrl", "voice_url");
    fields.put("VoiceMethod", "voice_method");
    fields.put("VoiceFallbackUrl", "voice_fallback_url");
    fields.put("VoiceFallbackMethod", "voice_fallback_method");
    fields.put("StatusCallback", "status_callback");
    fields.put("StatusCallbackMethod", "status_callback_method");
    fields.put("VoiceApplicationSid", "voice_application_sid");
    fields.put("TrunkSid", "trunk_sid");
    return fields;
  }

  /// Webhooks of ours, and nothing before them.
  public static VoiceSettings webhooks(String voice, String fallback, String status) {
    return new VoiceSettings(
        Map.of(
            "VoiceUrl", voice,
            "VoiceMethod", "POST",
            "VoiceFallbackUrl", fallback,
            "VoiceFallbackMethod", "POST",
            "StatusCallback", status,
            "StatusCallbackMethod", "POST",
            "VoiceApplicationSid", "",
            "TrunkSid", ""));
  }

  static VoiceSettings of(JsonNode number) {
    var values = new LinkedHashMap<String, String>();
    FIELDS.forEach((form, json) -> values.put(form, number.path(json).asText("")));
    return new VoiceSettings(values);
  }

  /// Whether a caller gets anywhere at all.
  public boolean isUnused() {
    return value("VoiceUrl").isEmpty()
        && value("VoiceApplicationSid").isEmpty()
        && value("TrunkSid").isEmpty();
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// What has to change for these to become `other`: for each name both values, in JSON's spelling.
  public Map<String, Map<String, String>> changesTo(VoiceSettings other) {
    var changes = new TreeMap<String, Map<String, String>>();
    FIELDS.forEach((form, json) -> {
      if (!value(form).equals(other.value(form))) {
        changes.put(json, Map.of("from", value(form), "to", other.value(form)));
      }
    });
    return changes;
  }
}
