package io.callhandoffs.local.events;

import io.callhandoffs.local.queues.Message;
import io.callhandoffs.local.queues.Queue;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// `GET /local/events`: the published events, the newest first, and whether their projects'
/// webhooks have taken them.
public final class EventsSite implements Function<LocalRequest, LocalResponse> {

  public static final String PATH = "/local/events";

  private final EventBus bus;
  private final Queue webhooks;

  public EventsSite(EventBus bus, Queue webhooks) {
    this.bus = bus;
    this.webhooks = webhooks;
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    return request.method().equals("GET")
        ? LocalResponse.json(200, Map.of("events", bus.latest().stream().map(this::view).toList()))
        : LocalResponse.problem(405, "Method Not Allowed", "GET shows what was told of handoffs");
  }

  private Map<String, Object> view(Map<String, Object> event) {
    var view = new LinkedHashMap<>(event);
    view.put(
        "webhook",
        event.get("detail") instanceof JsonNode detail
            ? webhooks.find(detail.path("id").asString("")).map(Delivery::of)
            : Optional.empty());
    return view;
  }

  /// @param nextTryAt when it is sent again; empty once it was taken
  private record Delivery(Message.State state, int tries, Optional<Instant> nextTryAt) {

    static Delivery of(Message message) {
      var waits = message.state() == Message.State.WAITING;
      return new Delivery(
          message.state(), message.tries(), Optional.of(message.visibleAt()).filter(_ -> waits));
    }
  }
}
