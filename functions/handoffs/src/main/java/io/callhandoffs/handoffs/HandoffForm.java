package io.callhandoffs.handoffs;

import io.callhandoffs.api.JsonType;
import io.callhandoffs.api.ReadOnly;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What clients may change about a handoff, as they send it. Nothing in it has been checked.
final class HandoffForm {

  /// An object with any members.
  static final JsonType<JsonNode> OBJECT =
      new JsonType<>(
          "must be an object", node -> node.isObject() ? Optional.of(node) : Optional.empty());

  /// What clients see and may send back, and only the telephone decides.
  private static final String[] READ_ONLY = {
    "id",
    "call_sid",
    "shared_id",
    "caller",
    "called",
    "destination",
    "reason",
    "summary",
    "ending",
    "recording",
    "feedback",
    "accepted_at",
    "call_ended_at",
    "version",
    "created_at",
    "updated_at",
    "message",
    "sip_headers",
    "ring_seconds",
    "attempts",
    "heard",
    "history"
  };

  /// The current values, into which a patch is merged.
  private record Changeable(String state, Optional<String> disposition, JsonNode data) {}

  private HandoffForm() {}

  /// Merges the request's patch into `current`.
  static Handoff changed(Request request, Handoff current, Instant now) {
    var before =
        new Changeable(
            EnumNames.of(current.state()),
            current.review().disposition(),
            DataView.whole(current.context().data()));
    var redaction = Redaction.of(request);
    var fields = request.patched(before, new Restored(redaction)::of);
    ReadOnly.of(HandoffView.of(current, redaction)).check(fields, READ_ONLY);
    var state =
        fields.required(
            "state", JsonType.TEXT, word -> EnumNames.constant(HandoffState.class, word));
    var disposition = fields.optional("disposition", JsonType.TEXT, Disposition::new);
    var data =
        fields
            .optional("data", OBJECT, node -> data(node, before.data(), current))
            .orElse(Data.NONE);
    fields.rejectIfInvalid();
    requireLegal(current.state(), state.orElseThrow());
    return current
        .withContext(current.context().withData(data))
        .withDisposition(disposition.map(Disposition::text))
        .withState(state.orElseThrow(), now, request.caller().name());
  }

  /// Data that were not changed stay as they were written.
  private static Data data(JsonNode object, JsonNode before, Handoff current) {
    return ReadOnly.isSame(object, before) ? current.context().data() : data(object);
  }

  static Data data(JsonNode object) {
    return JsonObject.data(object.toString());
  }

  private static void requireLegal(HandoffState from, HandoffState to) {
    if (from != to && !from.canBecome().contains(to)) {
      throw Failure.conflict(
          "A handoff that is "
              + EnumNames.of(from)
              + " can become "
              + choices(from)
              + ", not "
              + EnumNames.of(to));
    }
  }

  private static String choices(HandoffState from) {
    return from.canBecome().isEmpty()
        ? "nothing else"
        : from.canBecome().stream().map(EnumNames::of).collect(Collectors.joining(", "));
  }
}
