package io.callhandoffs.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request as API Gateway hands it over after the authorizer has let its client in.
///
/// @param authorizer its context; empty if there is none
record ApiRequest(Map<String, Object> authorizer, Map<String, String> headers) {

  /// `{name}`, or `{name+}` for the rest of a path.
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\+?}");

  private static final AtomicInteger REQUESTS = new AtomicInteger();

  APIGatewayV2HTTPEvent event(String method, URI url, @Nullable String body) {
    var route = route(method, url.getRawPath());
    var event = new APIGatewayV2HTTPEvent();
    event.setVersion("2.0");
    event.setRouteKey(route.key());
    event.setRawPath(url.getRawPath());
    event.setRawQueryString(url.getRawQuery() == null ? "" : url.getRawQuery());
    event.setPathParameters(emptyAsNull(parameters(route.path(), url.getRawPath())));
    event.setQueryStringParameters(emptyAsNull(query(url)));
    event.setHeaders(headers(body));
    event.setRequestContext(context(method, url, route));
    event.setBody(body);
    return event;
  }

  private RequestContext context(String method, URI url, Template.Route route) {
    var context = new RequestContext();
    context.setRequestId("request-" + REQUESTS.incrementAndGet());
    context.setRouteKey(route.key());
    context.setDomainName("api.example.com");
    context.setHttp(
        RequestContext.Http.builder().withMethod(method).withPath(url.getRawPath()).build());
    if (!route.open() && !authorizer.isEmpty()) {
      var said = new RequestContext.Authorizer();
      said.setLambda(authorizer);
      context.setAuthorizer(said);
    }
    return context;
  }

  private Map<String, String> headers(@Nullable String body) {
    var sent = new LinkedHashMap<String, String>();
    if (body != null) {
      sent.put("content-type", "application/json");
    }
    sent.putAll(headers);
    return sent;
  }

  /// Of several routes that fit, API Gateway takes the one with the fewest parameters.
  private static Template.Route route(String method, String path) {
    return Template.deployed().routes().stream()
        .filter(route -> route.method().equals(method))
        .filter(route -> pattern(route.path()).matcher(path).matches())
        .min(Comparator.comparingInt(route -> names(route.path()).size()))
        .orElseThrow(() -> new IllegalArgumentException("no route for " + method + " " + path));
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(
        path.replaceAll("\\{\\w+\\+}", "(.+)").replaceAll("\\{\\w+}", "([^/]+)"));
  }

  private static List<String> names(String template) {
    return PARAMETER.matcher(template).results().map(name -> name.group(1)).toList();
  }

  private static Map<String, String> parameters(String template, String path) {
    var matcher = pattern(template).matcher(path);
    var names = names(template);
    var parameters = new LinkedHashMap<String, String>();
    if (matcher.matches()) {
      for (int i = 0; i < names.size(); i++) {
        parameters.put(names.get(i), decoded(matcher.group(i + 1)));
      }
    }
    return parameters;
  }

  /// A parameter that is there twice arrives once, with both values and a comma.
  private static Map<String, String> query(URI url) {
    var parameters = new LinkedHashMap<String, String>();
    if (url.getRawQuery() != null) {
      for (var parameter : url.getRawQuery().split("&", -1)) {
        var parts = parameter.split("=", 2);
        var value = parts.length == 2 ? decoded(parts[1]) : "";
        parameters.merge(decoded(parts[0]), value, (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable Map<String, String> emptyAsNull(Map<String, String> map) {
    return map.isEmpty() ? null : map;
  }
}
