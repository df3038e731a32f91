package io.callhandoffs.local.telephone;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.function.Function;

/// What happens when a number or SIP address is rung, on calls whose script says nothing of it:
/// `PUT /local/lines` says it of all lines, `GET` shows it.
public final class LinesSite implements Function<LocalRequest, LocalResponse> {

  public static final String PATH = "/local/lines";

  private final Lines lines;

  LinesSite(Lines lines) {
    this.lines = lines;
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    return switch (request.method()) {
      case "GET" -> shown();
      case "PUT" -> replace(request);
      default ->
          LocalResponse.problem(405, "Method Not Allowed", "PUT says what lines do, GET shows it");
    };
  }

  private LocalResponse replace(LocalRequest request) {
    try {
      lines.replace(LocalJson.object(request.body()));
      return shown();
    } catch (IllegalArgumentException e) {
      return LocalResponse.problem(400, "Bad Request", String.valueOf(e.getMessage()));
    }
  }

  private LocalResponse shown() {
    return LocalResponse.json(200, lines.byAddress());
  }
}
