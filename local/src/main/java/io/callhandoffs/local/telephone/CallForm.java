package io.callhandoffs.local.telephone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A call as a client requests it in JSON. Nothing in it has been checked.
public final class CallForm {

  private static final String CALLER = "+14155550100";
  private static final String MESSAGE = "Hello, please call me back. Thank you.";

  private final JsonNode json;
  private final String defaultNumber;

  /// @param defaultNumber the called number if the form names none
  public CallForm(JsonNode json, String defaultNumber) {
    this.json = json;
    this.defaultNumber = defaultNumber;
  }

  /// The call.
  ///
  /// @throws IllegalArgumentException with a message for the client
  public CallScript toScript() {
    return new CallScript(
        text("from").orElse(CALLER),
        text("to").orElse(defaultNumber),
        caller(),
        destinations(),
        json.has("keys") ? Optional.of(Words.texts(json.path("keys"))) : Optional.empty(),
        assistant());
  }

  private CallerScript caller() {
    return new CallerScript(
        Words.texts(json.path("says")),
        Words.texts(json.path("presses")),
        text("hangs_up").map(word -> Words.constant(HangsUp.class, "hangs_up", word)),
        json.path("message").isString() ? json.path("message").asString() : MESSAGE,
        json.path("stays_open").asBoolean(false));
  }

  /// The address by which the call arrives; without one, the number's own settings decide.
  Optional<Door> door() {
    return text("door").map(word -> Words.constant(Door.class, "door", word));
  }

  enum Door {
    FUNCTION_URL,
    API
  }

  private Map<String, LegScript> destinations() {
    var legs = new LinkedHashMap<String, LegScript>();
    json.path("destinations")
        .properties()
        .forEach(each -> legs.put(each.getKey().replace(" ", ""), leg(each.getValue())));
    return legs;
  }

  private static LegScript leg(JsonNode leg) {
    if (leg.isString()) {
      return LegScript.of(outcome(leg.asString()));
    }
    var usual = LegScript.of(outcome(leg.path("outcome").asString("answers")));
    return new LegScript(
        usual.outcome(),
        leg.has("presses") ? Optional.of(Words.texts(leg.path("presses"))) : Optional.empty(),
        leg.path("seconds").asInt(usual.talkSeconds()),
        leg.path("rings").asInt(usual.ringSeconds()),
        leg.path("sip_code").asInt(usual.sipCode()));
  }

  private static LegOutcome outcome(String word) {
    return Words.constant(LegOutcome.class, "a destination", word);
  }

  private AssistantScript assistant() {
    var assistant = json.path("assistant");
    if (assistant.path("fails").asBoolean(false)) {
      return AssistantScript.failing();
    }
    var data = assistant.path("hands_off");
    if (data.isMissingNode() || data.isNull()) {
      return AssistantScript.ENDS;
    }
    return AssistantScript.handsOff(data.isString() ? data.asString() : data.toString());
  }

  private Optional<String> text(String field) {
    return Optional.of(json.path(field).asString("")).filter(text -> !text.isBlank());
  }
}
