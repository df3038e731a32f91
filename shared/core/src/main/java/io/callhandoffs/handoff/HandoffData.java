package io.callhandoffs.handoff;

import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.Wanted.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an assistant says when it hands a caller over: JSON with `destination`, `reason`,
/// `utterance`, `summary`, `shared_id` and `data`. The caller is waiting, so nothing is refused:
/// what is unknown is kept as data, what is too long is cut, and what is no JSON is what the human
/// is told.
public final class HandoffData {

  private final Map<String, AttributeValue> members;

  private HandoffData(Map<String, AttributeValue> members) {
    this.members = new HashMap<>(members);
  }

  /// The context of an assistant that said `text`, if it said anything.
  public static HandoffContext context(Optional<String> text) {
    var said = text.map(String::strip).filter(words -> !words.isEmpty());
    return said.flatMap(HandoffData::parse)
        .map(HandoffData::context)
        .orElseGet(() ->
            HandoffContext.of(Wanted.by(Origin.ASSISTANT, "The assistant named nobody"))
                .withSummary(said.map(Summary::cut)));
  }

  /// The context of an assistant that broke down: the caller is as good as one who just rang.
  public static HandoffContext brokenDown(String error) {
    var why = "The assistant's session failed" + (error.isEmpty() ? "" : " (" + error + ")");
    return HandoffContext.of(Wanted.by(Origin.CALLER, why));
  }

  private static Optional<HandoffData> parse(String json) {
    if (!json.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new HandoffData(EnhancedDocument.fromJson(json).toMap()));
    } catch (RuntimeException _) {
      // Each JSON parser has exceptions of its own, and this one is the SDK's affair.
      return Optional.empty();
    }
  }

  private HandoffContext context() {
    var destination = take("destination");
    var why = destination.isPresent() ? "The assistant asked for it" : "The assistant named nobody";
    var utterance = take("utterance").map(Utterance::cut);
    var message = take("message").map(Summary::cut);
    return new HandoffContext(
        new Wanted(Origin.ASSISTANT, destination, utterance, why),
        take("reason").map(Reason::cut),
        take("summary").map(Summary::cut),
        take("shared_id").flatMap(SharedId::find),
        rest(),
        new Overrides(message, SipHeaders.NONE, OptionalInt.empty()));
  }

  /// A text that is there and says something. What is of another type stays among the rest.
  private Optional<String> take(String name) {
    var text = Optional.ofNullable(members.get(name)).map(AttributeValue::s).map(String::strip);
    if (text.isPresent()) {
      members.remove(name);
    }
    return text.filter(words -> !words.isEmpty());
  }

  /// The data, and beside it what has no place of its own. All or nothing: half of somebody's data
  /// may say something else than the whole.
  private Data rest() {
    var data = members.remove("data");
    if (data != null && data.hasM()) {
      data.m().forEach(members::putIfAbsent);
    } else if (data != null) {
      members.put("data", data);
    }
    return Data.fitting(EnhancedDocument.fromAttributeValueMap(members).toJson()).orElse(Data.NONE);
  }
}
