package io.callhandoffs.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.text.LogText;
import java.util.Map;
import java.util.Optional;

/// What a request is about, as far as its path says so, for the lines of the log.
final class LoggedRequest {

  private LoggedRequest() {}

  static void tell(APIGatewayV2HTTPEvent event) {
    LogScope.tell(LogField.REQUEST, event.getRequestContext().getRequestId());
    var path = Optional.ofNullable(event.getPathParameters()).orElse(Map.of());
    tell(LogField.PROJECT, Optional.ofNullable(path.get("project")));
    if (event.getRouteKey().contains("/handoffs/")) {
      tell(LogField.HANDOFF, Optional.ofNullable(path.get("id")));
    }
  }

  private static void tell(LogField field, Optional<String> value) {
    value.map(LogText::of).ifPresent(text -> LogScope.tell(field, text));
  }
}
