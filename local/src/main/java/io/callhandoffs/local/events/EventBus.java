package io.callhandoffs.local.events;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The part of Amazon EventBridge's protocol (AWS JSON 1.1) that functions use. It keeps the latest
/// events, and has no rules or targets.
public final class EventBus implements Function<LocalRequest, LocalResponse> {

  private static final String TYPE = "application/x-amz-json-1.1";
  private static final int MAX_EVENTS = 1_000;

  private final Deque<Map<String, Object>> events = new ArrayDeque<>();

  /// The latest events, as rules would see them, the newest first.
  synchronized List<Map<String, Object>> latest() {
    return new ArrayList<>(events).reversed();
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    if (!request.header("x-amz-target").orElse("").equals("AWSEvents.PutEvents")) {
      return LocalResponse.of(
          400, TYPE, LocalJson.write(Map.of("__type", "UnknownOperationException")));
    }
    var taken =
        LocalJson.object(request.body()).path("Entries").valueStream().map(this::take).toList();
    return LocalResponse.of(
        200, TYPE, LocalJson.write(Map.of("FailedEntryCount", 0, "Entries", taken)));
  }

  private synchronized Map<String, String> take(JsonNode entry) {
    var id = UUID.randomUUID().toString();
    var event = new LinkedHashMap<String, Object>();
    event.put("id", id);
    event.put("source", entry.path("Source").asString(""));
    event.put("detail-type", entry.path("DetailType").asString(""));
    event.put("received_at", Instant.now());
    event.put("detail", LocalJson.read(entry.path("Detail").asString("{}")));
    events.add(event);
    if (events.size() > MAX_EVENTS) {
      var _ = events.remove();
    }
    return Map.of("EventId", id);
  }
}
