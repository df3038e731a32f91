package io.callhandoffs.store.crt;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Value;
import io.callhandoffs.store.json.JsonText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes a JSON object member by member.
final class RequestJson {

  private final StringBuilder json;
  private char before = '{';

  RequestJson() {
    this(new StringBuilder());
  }

  /// An object within `json`.
  RequestJson(StringBuilder json) {
    this.json = json;
  }

  RequestJson put(String name, String text) {
    JsonText.OF_SDK.append(member(name), text);
    return this;
  }

  RequestJson put(String name, int number) {
    member(name).append(number);
    return this;
  }

  RequestJson put(String name, boolean flag) {
    member(name).append(flag);
    return this;
  }

  RequestJson put(String name, Map<String, Value> fields) {
    WireFormat.write(member(name), fields);
    return this;
  }

  RequestJson put(String name, Optional<String> text) {
    return text.isPresent() ? put(name, text.get()) : this;
  }

  RequestJson put(String name, OptionalInt number) {
    return number.isPresent() ? put(name, number.getAsInt()) : this;
  }

  RequestJson putFields(String name, Optional<Attributes> fields) {
    return fields.isPresent() ? put(name, fields.get().fields().values()) : this;
  }

  /// What a filter or a condition says, unless it always holds.
  RequestJson putExpression(String name, Condition condition) {
    return condition.expression().isEmpty() ? this : put(name, condition.expression());
  }

  /// A condition, with what its placeholders stand for.
  RequestJson putCondition(Condition condition) {
    return putExpression("ConditionExpression", condition).putPlaceholders(condition);
  }

  RequestJson putPlaceholders(Condition condition) {
    if (!condition.names().isEmpty()) {
      var names = new RequestJson(member("ExpressionAttributeNames"));
      for (var name : condition.names().entrySet()) {
        JsonText.OF_SDK.append(names.member(name.getKey()), name.getValue());
      }
      names.end();
    }
    return condition.values().isEmpty()
        ? this
        : put("ExpressionAttributeValues", condition.values());
  }

  /// Begins a member; what is appended is its value.
  StringBuilder member(String name) {
    json.append(before);
    before = ',';
    JsonText.OF_SDK.append(json, name);
    return json.append(':');
  }

  void end() {
    json.append(before == '{' ? "{}" : "}");
  }

  String text() {
    end();
    return json.toString();
  }
}
