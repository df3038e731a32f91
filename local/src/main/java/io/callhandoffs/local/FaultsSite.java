package io.callhandoffs.local;

import io.callhandoffs.local.twilio.Fault;
import io.callhandoffs.local.twilio.Faults;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Faults of Twilio's REST API: `POST /local/faults` plans one, `GET` lists the planned ones,
/// `DELETE` forgets them.
final class FaultsSite implements Function<LocalRequest, LocalResponse> {

  static final String PATH = "/local/faults";

  private final Faults faults;

  FaultsSite(Faults faults) {
    this.faults = faults;
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    return switch (request.method()) {
      case "POST" -> plan(LocalJson.object(request.body()));
      case "GET" -> planned();
      case "DELETE" -> {
        faults.clear();
        yield planned();
      }
      default ->
          LocalResponse.problem(405, "Method Not Allowed", "POST plans a fault, GET shows them");
    };
  }

  private LocalResponse plan(JsonNode json) {
    var kind = kind(json.path("kind").asString(""));
    if (kind.isEmpty()) {
      return LocalResponse.problem(400, "Bad Request", "kind is one of " + kinds());
    }
    faults.plan(
        new Fault(
            kind.get(),
            json.path("times").asInt(1),
            json.path("method").asString(""),
            json.path("path").asString("")));
    return planned();
  }

  private LocalResponse planned() {
    return LocalResponse.json(200, Map.of("faults", faults.planned()));
  }

  private static Optional<Fault.Kind> kind(String word) {
    return Arrays.stream(Fault.Kind.values()).filter(kind -> name(kind).equals(word)).findFirst();
  }

  private static List<String> kinds() {
    return Arrays.stream(Fault.Kind.values()).map(FaultsSite::name).toList();
  }

  private static String name(Fault.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
