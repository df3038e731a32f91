package io.callhandoffs.local.gateway;

import io.callhandoffs.local.gateway.ApiDefinition.AuthorizerDefinition;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Calls the function that authorizes requests, and caches its answers for as long as the template
/// says.
final class Authorizer {

  private final AuthorizerDefinition definition;
  private final LambdaFunction function;
  private final Map<List<String>, Remembered> answers = new ConcurrentHashMap<>();

  Authorizer(AuthorizerDefinition definition, LambdaFunction function) {
    this.definition = definition;
    this.function = function;
  }

  sealed interface Verdict {

    /// It may pass; `context` is passed on to the function behind the route.
    record Allowed(Object context) implements Verdict {}

    /// It carries no key.
    record Unauthorized() implements Verdict {}

    record Forbidden() implements Verdict {}
  }

  private record Remembered(Verdict verdict, Instant until) {}

  Verdict decide(
      LocalRequest request, Payload payload, ApiRoute route, Map<String, String> parameters)
      throws FunctionFailed {
    var identity = definition.headers().stream().map(request::header).toList();
    if (identity.stream().anyMatch(header -> header.filter(h -> !h.isEmpty()).isEmpty())) {
      return new Verdict.Unauthorized();
    }
    var source = identity.stream().flatMap(Optional::stream).toList();
    var known = answers.get(source);
    if (known != null && Instant.now().isBefore(known.until())) {
      return known.verdict();
    }
    var verdict = ask(payload.ofAuthorizer(route, parameters, source));
    if (!definition.remembers().isZero() && !source.isEmpty()) {
      answers.put(source, new Remembered(verdict, Instant.now().plus(definition.remembers())));
    }
    return verdict;
  }

  private Verdict ask(Map<String, Object> event) throws FunctionFailed {
    var answer = LocalJson.read(function.invoke(LocalJson.bytes(event)));
    return answer.path("isAuthorized").asBoolean(false)
        ? new Verdict.Allowed(
            LocalJson.map(LocalJson.object(LocalJson.bytes(answer.path("context")))))
        : new Verdict.Forbidden();
  }
}
