package io.callhandoffs.local.telephone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.local.http.Json;
import io.callhandoffs.local.http.Request;
import io.callhandoffs.local.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Plays calls over HTTP: `POST /local/calls` plays one, `GET /local/calls` and `GET
/// /local/calls/{sid}` tell of those that were played.
public final class CallsSite implements Function<Request, Response> {

  private static final String PATH = "/local/calls";

  private final TelephoneNetwork network;
  private final Doors functionUrl;
  private final Doors api;
  private final Function<String, Optional<Doors>> settings;
  private final String usualNumber;
  private final Function<String, List<Decision>> decisions;

  /// @param functionUrl the webhooks behind the voice function's own URL
  /// @param api the same webhooks behind the HTTP API
  /// @param settings what is set for a number at Twilio
  /// @param decisions what was decided in a handoff
  public CallsSite(
      TelephoneNetwork network,
      Doors functionUrl,
      Doors api,
      Function<String, Optional<Doors>> settings,
      String usualNumber,
      Function<String, List<Decision>> decisions) {
    this.network = network;
    this.functionUrl = functionUrl;
    this.api = api;
    this.settings = settings;
    this.usualNumber = usualNumber;
    this.decisions = decisions;
  }

  public boolean serves(Request request) {
    return request.rawPath().equals(PATH) || request.rawPath().startsWith(PATH + "/");
  }

  @Override
  public Response apply(Request request) {
    var sid = request.rawPath().substring(PATH.length()).replace("/", "");
    return switch (request.method()) {
      case "POST" -> play(request);
      case "GET" -> sid.isEmpty() ? all() : one(sid);
      default -> Response.problem(405, "Method Not Allowed", "POST plays a call, GET reads it");
    };
  }

  private Doors doors(CallForm form, String number) {
    return form.door()
        .map(door ->
            switch (door) {
              case API -> api;
              case FUNCTION_URL -> functionUrl;
            })
        .or(() -> settings.apply(number))
        .orElse(functionUrl);
  }

  private Response all() {
    return Response.json(200, Map.of("calls", network.calls()));
  }

  private Response one(String sid) {
    return network
        .call(sid)
        .map(call -> Response.json(200, call))
        .orElseGet(() -> Response.problem(404, "Not Found", "There is no call " + sid));
  }

  /// A call, and what was decided on it.
  private record Played(@JsonUnwrapped CallReport call, List<Decision> decisions) {}

  private List<Decision> decided(CallReport report) {
    return Optional.ofNullable(report.handoffId()).map(decisions).orElse(List.of());
  }

  private Response play(Request request) {
    try {
      var form = new CallForm(Json.object(request.body()), usualNumber);
      var script = form.toScript();
      var report = network.play(script, doors(form, script.to()));
      return Response.json(200, new Played(report, decided(report)));
    } catch (IllegalArgumentException e) {
      return Response.problem(400, "Bad Request", String.valueOf(e.getMessage()));
    }
  }
}
