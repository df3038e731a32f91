package io.callhandoffs.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Headers;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.write.IdempotencyKey;
import io.callhandoffs.write.Precondition;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request as API Gateway hands it over. Only this class knows the form of its event, in which
/// nothing can be trusted.
public final class Request {

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

  /// The id of this request in the logs, ours and API Gateway's.
  public String id() {
    return event.getRequestContext().getRequestId();
  }

  void requireKnownParameters() {
    KnownParameters.check(route(), event.getQueryStringParameters());
    // Before any precondition: whoever would be refused without one is told why.
    var _ = validatesOnly();
  }

  /// Whether the request is only to be tried, and nothing to be changed.
  public boolean validatesOnly() {
    return flag("validate_only");
  }

  /// The domain that was called, as AWS says it, not the client.
  public String domain() {
    return event.getRequestContext().getDomainName();
  }

  public Principal caller() {
    return Authorization.caller(event);
  }

  /// The project of the path. Refuses if the client may not do `scope` in it.
  public ProjectId project(Scope scope) {
    var project = path("project", ProjectId::new);
    caller().require(scope, project);
    return project;
  }

  /// A part of the path. What `parse` refuses does not exist, and is answered with 404.
  public <T> T path(String name, Function<String, T> parse) {
    try {
      return parse.apply(find(event.getPathParameters(), name).orElse(""));
    } catch (IllegalArgumentException _) {
      throw Failure.notFound("There is nothing at " + event.getRawPath());
    }
  }

  /// A parameter of the query string, if it is there.
  public <T> Optional<T> query(String name, Function<String, T> parse) {
    var value = find(event.getQueryStringParameters(), name);
    try {
      return value.map(parse);
    } catch (IllegalArgumentException e) {
      throw Failure.invalid(name, String.valueOf(e.getMessage()));
    }
  }

  /// How many entries a page is to have (`limit`).
  ///
  /// @param most how many it may have
  public int limit(int usual, int most) {
    return query("limit", text -> Parameters.limit(text, most)).orElse(usual);
  }

  /// A parameter that is `true`, `false` or, if it is not there, false.
  public boolean flag(String name) {
    return query(name, Parameters::flag).orElse(false);
  }

  /// The body's fields.
  public Fields json() {
    return Fields.of(Body.json(event));
  }

  /// The fields of what `current` becomes by the body, which is a merge patch.
  public Fields patched(Object current) {
    return patched(current, (patch, _) -> patch);
  }

  /// The same after `meant` has made of the patch what the client means by it.
  ///
  /// @param meant is given the patch and `current`
  public Fields patched(Object current, BinaryOperator<JsonNode> meant) {
    var patch = Body.patch(event);
    var before = Json.tree(current);
    return Fields.of(MergePatch.apply(before, meant.apply(patch, before)));
  }

  /// Whether the body, a merge patch, names a member, even if with the value that it has already.
  public boolean mentions(String member) {
    return Body.patch(event).has(member);
  }

  /// The precondition of a change of something that has the tag `current`.
  public Precondition basis(ETag current) {
    return current.basis(header("if-match"), caller().name());
  }

  /// The key by which a repetition of this request is recognised, if the client sent one.
  public Optional<IdempotencyKey> idempotencyKey() {
    var project = find(event.getPathParameters(), "project").orElse("");
    return header("idempotency-key")
        .map(IdempotencyHeader::checked)
        .map(key -> {
          var asked = route() + "\n" + event.getRawPath() + "\n" + Body.text(event);
          return IdempotencyKey.of(project + "\n" + caller().name(), key, asked);
        });
  }

  public Optional<String> header(String name) {
    return Headers.find(event.getHeaders(), name);
  }

  /// API Gateway leaves out maps that are empty.
  private static Optional<String> find(@Nullable Map<String, String> map, String name) {
    return Optional.ofNullable(map).map(present -> present.get(name));
  }
}
