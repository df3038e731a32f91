package io.callhandoffs.local;

import io.callhandoffs.local.events.EventsSite;
import io.callhandoffs.local.events.Mails;
import io.callhandoffs.local.gateway.HttpApi;
import io.callhandoffs.local.schedules.ClockSite;
import io.callhandoffs.local.telephone.CallsSite;
import io.callhandoffs.local.telephone.LinesSite;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;
import java.util.function.Function;

/// The API as on AWS, and under `/local` what exists on this machine only.
record LocalSite(HttpApi api, CallsSite calls, Telephony telephony, Messaging messaging)
    implements Function<LocalRequest, LocalResponse> {

  @Override
  public LocalResponse apply(LocalRequest request) {
    if (calls.serves(request)) {
      return calls.apply(request);
    }
    return switch (request.rawPath()) {
      case ClockSite.PATH -> messaging.clock(request);
      case FaultsSite.PATH -> telephony.faults(request);
      case LinesSite.PATH -> telephony.lines(request);
      case SigningSite.PATH -> telephony.signing(request);
      case EventsSite.PATH -> messaging.events(request);
      case Mails.PATH -> messaging.mails(request);
      case CollectedMetrics.PATH -> messaging.metrics(request);
      case "/health" ->
          api.serves(request)
              ? api.apply(request)
              : LocalResponse.json(200, Map.of("status", "ok"));
      default -> api.apply(request);
    };
  }
}
