package io.callhandoffs.twilio.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What Twilio does when a number is called: its webhooks, or the application or trunk that
/// overrides them. Kept as text under the names of Twilio's forms, even if a URL is malformed: the
/// settings of others must be put back exactly.
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

  /// Our webhooks, and nothing that overrides them.
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

  /// Whether nothing handles a call.
  public boolean isUnused() {
    return value("VoiceUrl").isEmpty()
        && value("VoiceApplicationSid").isEmpty()
        && value("TrunkSid").isEmpty();
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// The changes that make these `other`: for each name both values, in JSON's spelling.
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
