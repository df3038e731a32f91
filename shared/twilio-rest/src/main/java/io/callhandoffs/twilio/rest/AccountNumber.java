package io.callhandoffs.twilio.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Set;
import java.util.TreeSet;

/// A number that an account has.
///
/// @param capabilities what it can do: `voice`, `sms`, `mms`, `fax`
public record AccountNumber(
    String sid,
    PhoneNumber number,
    String friendlyName,
    Set<String> capabilities,
    VoiceSettings settings) {

  static AccountNumber of(JsonNode json) {
    var capabilities = new TreeSet<String>();
    json.path("capabilities")
        .properties()
        .forEach(capability -> {
          if (capability.getValue().asBoolean()) {
            capabilities.add(capability.getKey());
          }
        });
    return new AccountNumber(
        json.path("sid").asText(),
        new PhoneNumber(json.path("phone_number").asText()),
        json.path("friendly_name").asText(""),
        capabilities,
        VoiceSettings.of(json));
  }
}
