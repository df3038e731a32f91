package io.callhandoffs.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.access.Caller;
import io.callhandoffs.aws.Headers;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.write.Basis;
import io.callhandoffs.write.IdempotencyKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request as API Gateway hands it over. This is the one place that knows what its event looks
/// like, and that nothing in it can be trusted.
public final class Request {

  private static final String JSON = "application/json";
  private static final Set<String> PATCHES = Set.of(JSON, "application/merge-patch+json");

  /// Visible ASCII, as header values should be.
  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7e]{1," + IdempotencyKey.MAX_LENGTH + "}");

  private final APIGatewayV2HTTPEvent event;

  Request(APIGatewayV2HTTPEvent event) {
    this.event = event;
  }

  /// The route as `template.yaml` spells it: `GET /v1/projects/{project}`. `HEAD` is answered as
  /// `GET`, and the answer then goes without its body.
  public String route() {
    return event.getRouteKey().replaceFirst("^HEAD ", "GET ");
  }

  boolean isHead() {
    return event.getRouteKey().startsWith("HEAD ");
  }

  /// By this a request is found in the log, ours and API Gateway's.
  public String id() {
    return event.getRequestContext().getRequestId();
  }

  /// The domain that was called, which is AWS's own word and not the client's.
  public String domain() {
    return event.getRequestContext().getDomainName();
  }

  public Caller caller() {
    return Authorization.caller(event);
  }

  /// A part of the path. There is nothing at a path that cannot be, so what `parse` refuses is not
  /// found.
  public <T> T path(String name, Function<String, T> parse) {
    try {
      return parse.apply(find(event.getPathParameters(), name).orElse(""));
    } catch (IllegalArgumentException _) {
      throw new Failure.NotFound("There is nothing at " + event.getRawPath()).asException();
    }
  }

  /// A parameter of the query string, if it is there.
  public <T> Optional<T> query(String name, Function<String, T> parse) {
    var value = find(event.getQueryStringParameters(), name);
    try {
      return value.map(parse);
    } catch (IllegalArgumentException e) {
      throw new Failure.Invalid(name, String.valueOf(e.getMessage())).asException();
    }
  }

  /// A parameter that is `true`, `false` or, if it is not there, false.
  public boolean flag(String name) {
    return query(name, Request::flagOf).orElse(false);
  }

  /// The body's fields.
  public Fields json() {
    return Fields.of(Json.parse(body(Set.of(JSON))));
  }

  /// The fields of what `current` becomes by the body, which is a merge patch.
  public Fields patched(Object current) {
    var patch = Json.parse(body(PATCHES));
    return Fields.of(MergePatch.apply(Json.tree(current), patch));
  }

  /// Whether the body, a merge patch, says something of a member, be it what is there already.
  public boolean mentions(String member) {
    return Json.parse(body(PATCHES)).has(member);
  }

  /// What a change of something that has the tag `current` starts from.
  public Basis basis(ETag current) {
    return current.basis(header("if-match"));
  }

  /// By what a repetition of this request is known, if the client wants it to be.
  public Optional<IdempotencyKey> idempotencyKey() {
    return header("idempotency-key")
        .map(key -> {
          if (!KEY.matcher(key).matches()) {
            throw new Failure.Malformed("Idempotency-Key must be 1 to 255 visible ASCII characters")
                .asException();
          }
          var asked = route() + "\n" + event.getRawPath() + "\n" + Body.text(event);
          return IdempotencyKey.of(caller().name(), key, asked);
        });
  }

  private String body(Set<String> mediaTypes) {
    var type = header("content-type").orElse("").split(";", 2)[0].strip();
    if (!mediaTypes.contains(type.toLowerCase(Locale.ROOT))) {
      throw new Failure.UnsupportedMediaType(JSON).asException();
    }
    return Body.text(event);
  }

  public Optional<String> header(String name) {
    return Headers.find(event.getHeaders(), name);
  }

  private static boolean flagOf(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /// API Gateway leaves out maps that are empty.
  private static Optional<String> find(@Nullable Map<String, String> map, String name) {
    return Optional.ofNullable(map).map(present -> present.get(name));
  }
}
