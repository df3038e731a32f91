package io.callhandoffs.keys;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.access.ApiKey;
import io.callhandoffs.access.KeyId;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.tables.access.IssuedKeys;
import io.callhandoffs.tables.access.IssuedKeys.Order;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

record KeyRoutes(IssuedKeys keys, Clock clock) {

  Reply list(Request request) {
    var issued = keys.all(request.project(Scope.KEYS_READ));
    var used = keys.usedAt(issued);
    return Reply.ok(
        new KeyListView(
            issued.stream()
                .map(key -> KeyView.of(key, Optional.ofNullable(used.get(key.id()))))
                .toList()));
  }

  Reply read(Request request) {
    var project = request.project(Scope.KEYS_READ);
    var key = keys.require(project, request.path("id", KeyId::new));
    var used = keys.usedAt(List.of(key));
    return Reply.ok(KeyView.of(key, Optional.ofNullable(used.get(key.id()))));
  }

  /// The key itself is in this answer and nowhere else.
  Reply create(Request request) {
    var project = request.project(Scope.KEYS_WRITE);
    var order = KeyForm.read(request.json(), clock.instant());
    requireNoMore(order, request.caller());
    var key = ApiKey.random();
    var by = request.caller().name();
    if (request.validatesOnly()) {
      return Reply.ok(KeyView.of(keys.rehearse(project, order, key, by), Optional.empty()));
    }
    var issued = keys.issue(project, order, key, by);
    return Reply.created(
        "/v1/projects/%s/api-keys/%s".formatted(project, issued.id()), NewKeyView.of(issued, key));
  }

  Reply revoke(Request request) {
    var project = request.project(Scope.KEYS_WRITE);
    var id = request.path("id", KeyId::new);
    if (request.validatesOnly()) {
      var _ = keys.require(project, id);
    } else {
      keys.revoke(project, id);
    }
    return Reply.noContent();
  }

  /// Whoever may make keys makes none that opens more than their own.
  private static void requireNoMore(Order order, Principal caller) {
    var more =
        order.scopes().stream()
            .filter(scope -> !caller.may(scope))
            .sorted()
            .map(Scope::text)
            .collect(joining(", "));
    if (!more.isEmpty()) {
      throw Failure.forbidden("A key can only give what it has itself; this one lacks " + more);
    }
  }
}
