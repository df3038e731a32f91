package io.callhandoffs.keys;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.access.KeyName;
import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.api.Rfc3339;
import io.callhandoffs.tables.access.IssuedKeys.Order;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// An API key as a client orders it.
final class KeyForm {

  private KeyForm() {}

  static Order read(Fields fields, Instant now) {
    var name = fields.required("name", JsonType.TEXT, KeyName::new);
    var scopes = fields.required("scopes", JsonType.TEXTS, KeyForm::scopes);
    var expiry = fields.optional("expires_at", JsonType.TEXT, text -> later(text, now));
    fields.rejectIfInvalid();
    return new Order(name.orElseThrow(), scopes.orElseThrow(), expiry);
  }

  private static Set<Scope> scopes(List<String> names) {
    var scopes = EnumSet.noneOf(Scope.class);
    names.forEach(name -> scopes.add(Scope.find(name).orElseThrow(() -> unknown(name))));
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("must be at least one of " + all());
    }
    return scopes;
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "must not have `" + name + "`, which is no scope; there are " + all());
  }

  private static String all() {
    return Arrays.stream(Scope.values()).map(Scope::text).collect(joining(", "));
  }

  private static Instant later(String text, Instant now) {
    var expiry = Rfc3339.parse(text);
    if (!expiry.isAfter(now)) {
      throw new IllegalArgumentException("must be in the future");
    }
    return expiry;
  }
}
