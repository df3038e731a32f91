package io.callhandoffs.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the API's requests come in and answers go out: the one place that catches what goes wrong
/// in between.
public final class Http {

  private static final Logger LOG = LoggerFactory.getLogger(Http.class);

  private static final int UNAVAILABLE = 503;

  /// Seconds after which an overloaded or restarting service has often recovered.
  private static final String RETRY_AFTER = "1";

  /// Answers depend on the client, and are out of date a moment later.
  private static final Map<String, String> ALWAYS =
      Map.of(
          "cache-control", "no-store",
          "x-content-type-options", "nosniff",
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'");

  private Http() {}

  /// Answers with what `route` replies, or with the problem that kept it from replying.
  public static APIGatewayV2HTTPResponse serve(
      APIGatewayV2HTTPEvent event, Function<Request, Reply> route) {
    LoggedRequest.tell(event);
    var request = new Request(event);
    return response(request, reply(request, route));
  }

  /// The same for programs that expect errors as `{"<member>": "…"}`.
  public static APIGatewayV2HTTPResponse serve(
      APIGatewayV2HTTPEvent event, Function<Request, Reply> route, String member) {
    LoggedRequest.tell(event);
    var request = new Request(event);
    var reply = reply(request, route);
    return response(request, reply.status() < 400 ? reply : inShort(reply, member));
  }

  private static Reply inShort(Reply problem, String member) {
    var detail = problem.body().map(Json::parse).map(body -> body.path("detail").asString());
    return new Reply(
        problem.status(),
        Map.of("content-type", "application/json"),
        Optional.of(Json.write(Map.of(member, detail.orElse("")))));
  }

  private static Reply reply(Request request, Function<Request, Reply> route) {
    var reply = caught(request, route);
    LOG.info("{} {}", request.route(), reply.status());
    return reply;
  }

  private static Reply caught(Request request, Function<Request, Reply> route) {
    try {
      request.requireKnownParameters();
      return route.apply(request);
    } catch (FailureException e) {
      return refusal(e.failure(), request);
    } catch (StoreException e) {
      LOG.error("{} failed behind us", request.route(), e);
      return e.isOutage()
          ? refusal(new Failure.Unavailable("Our storage does not answer; try again"), request)
          : problem(Problem.unexpected(request.id()));
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.route(), e);
      return problem(Problem.unexpected(request.id()));
    }
  }

  private static Reply refusal(Failure failure, Request request) {
    return problem(Problem.of(failure, request.id()));
  }

  private static Reply problem(Problem problem) {
    return new Reply(
        problem.status(),
        Map.of("content-type", Problem.MEDIA_TYPE),
        Optional.of(Json.write(problem)));
  }

  private static APIGatewayV2HTTPResponse response(Request request, Reply reply) {
    var headers = new HashMap<>(ALWAYS);
    headers.put("x-request-id", request.id());
    if (reply.status() == UNAVAILABLE) {
      headers.put("retry-after", RETRY_AFTER);
    }
    headers.putAll(reply.headers());
    var response = new APIGatewayV2HTTPResponse();
    response.setStatusCode(reply.status());
    response.setHeaders(headers);
    reply.body().filter(_ -> !request.isHead()).ifPresent(response::setBody);
    return response;
  }
}
