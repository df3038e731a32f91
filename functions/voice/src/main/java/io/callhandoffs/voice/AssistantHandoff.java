package io.callhandoffs.voice;

import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.Reason;
import io.callhandoffs.handoff.SharedId;
import io.callhandoffs.handoff.Summary;
import io.callhandoffs.handoff.Utterance;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What an assistant says when it hands a caller over: JSON with `destination`, `reason`,
/// `utterance`, `summary`, `shared_id` and `data`. The caller is waiting, so nothing is refused:
/// unknown fields become data, long texts are cut, and a text that is not JSON becomes the summary
/// for the human.
final class AssistantHandoff {

  private final Map<String, @Nullable Object> members;

  private AssistantHandoff(JsonObject said) {
    this.members = new LinkedHashMap<>(said.members());
  }

  /// The context of an assistant that said `text`, if it said anything.
  static HandoffContext context(Optional<String> text) {
    var said = text.map(String::strip).filter(words -> !words.isEmpty());
    return said.flatMap(JsonObject::find)
        .map(object -> new AssistantHandoff(object).context())
        .orElseGet(() ->
            HandoffContext.of(Wanted.by(Origin.ASSISTANT, "The assistant named nobody"))
                .withSummary(said.map(Summary::cut)));
  }

  /// The context of an assistant that broke down: the caller is treated as a new one.
  static HandoffContext brokenDown(String error) {
    var why = "The assistant's session failed" + (error.isEmpty() ? "" : " (" + error + ")");
    return HandoffContext.of(Wanted.by(Origin.CALLER, why));
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

  /// A text that is not blank. Values of other types stay among the rest.
  private Optional<String> take(String name) {
    if (!(members.get(name) instanceof String text)) {
      return Optional.empty();
    }
    members.remove(name);
    return Optional.of(text.strip()).filter(words -> !words.isEmpty());
  }

  /// The data, and with it the fields that are unknown. All or nothing, since half of the data may
  /// say something other than the whole.
  private Data rest() {
    switch (members.remove("data")) {
      case Map<?, ?> data ->
          data.forEach((name, value) -> members.putIfAbsent(name.toString(), value));
      case null -> {}
      case Object data -> members.put("data", data);
    }
    return new JsonObject(members).data().orElse(Data.NONE);
  }
}
