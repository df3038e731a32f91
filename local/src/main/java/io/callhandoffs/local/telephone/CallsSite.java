package io.callhandoffs.local.telephone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Plays calls over HTTP: `POST /local/calls` plays one, `GET /local/calls` and `GET
/// /local/calls/{sid}` show those that were played.
public final class CallsSite implements Function<LocalRequest, LocalResponse> {

  private static final String PATH = "/local/calls";

  private final TelephoneNetwork network;
  private final NumberConfiguration functionUrl;
  private final NumberConfiguration api;
  private final Function<String, Optional<NumberConfiguration>> settings;
  private final String defaultNumber;
  private final Function<String, List<Decision>> decisions;

  /// @param functionUrl the webhooks behind the voice function's own URL
  /// @param api the same webhooks behind the HTTP API
  /// @param settings a number's settings at Twilio
  /// @param decisions the decisions of a handoff
  public CallsSite(
      TelephoneNetwork network,
      NumberConfiguration functionUrl,
      NumberConfiguration api,
      Function<String, Optional<NumberConfiguration>> settings,
      String defaultNumber,
      Function<String, List<Decision>> decisions) {
    this.network = network;
    this.functionUrl = functionUrl;
    this.api = api;
    this.settings = settings;
    this.defaultNumber = defaultNumber;
    this.decisions = decisions;
  }

  public boolean serves(LocalRequest request) {
    return request.rawPath().equals(PATH) || request.rawPath().startsWith(PATH + "/");
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    var sid = request.rawPath().substring(PATH.length()).replace("/", "");
    return switch (request.method()) {
      case "POST" -> play(request);
      case "GET" -> sid.isEmpty() ? all() : one(sid);
      default ->
          LocalResponse.problem(405, "Method Not Allowed", "POST plays a call, GET reads it");
    };
  }

  private NumberConfiguration configuration(CallForm form, String number) {
    return form.door()
        .map(door ->
            switch (door) {
              case API -> api;
              case FUNCTION_URL -> functionUrl;
            })
        .or(() -> settings.apply(number))
        .orElse(functionUrl);
  }

  private LocalResponse all() {
    return LocalResponse.json(200, Map.of("calls", network.calls()));
  }

  private LocalResponse one(String sid) {
    return network
        .call(sid)
        .map(call -> LocalResponse.json(200, call))
        .orElseGet(() -> LocalResponse.problem(404, "Not Found", "There is no call " + sid));
  }

  private record Played(@JsonUnwrapped CallReport call, List<Decision> decisions) {}

  private List<Decision> decided(CallReport report) {
    return Optional.ofNullable(report.handoffId()).map(decisions).orElse(List.of());
  }

  private LocalResponse play(LocalRequest request) {
    try {
      var form = new CallForm(LocalJson.object(request.body()), defaultNumber);
      var script = form.toScript();
      var report = network.play(script, configuration(form, script.to()));
      return LocalResponse.json(200, new Played(report, decided(report)));
    } catch (IllegalArgumentException e) {
      return LocalResponse.problem(400, "Bad Request", String.valueOf(e.getMessage()));
    }
  }
}
