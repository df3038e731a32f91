package io.callhandoffs.api;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The parameters of a query string, to be made into values that are valid by construction. What is
/// wrong with each is collected, so that the client is told at once of all of it.
public final class QueryFields {

  private final Request request;
  private final List<Violation> violations = new ArrayList<>();

  public QueryFields(Request request) {
    this.request = request;
  }

  /// A parameter that may be left out. Empty also if it is wrong, which is recorded.
  public <T> Optional<T> optional(String name, Function<String, T> parse) {
    return request
        .query(name, text -> text)
        .flatMap(text -> attempt(name, () -> parse.apply(text)));
  }

  /// What `make` makes of several parameters; its message is recorded under `name`.
  public <T> Optional<T> attempt(String name, Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException e) {
      violations.add(new Violation(name, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /// What was made of the parameters; refuses if anything is wrong.
  public <T> T made(Optional<T> whole) {
    if (!violations.isEmpty()) {
      throw Failure.invalid(violations);
    }
    return whole.orElseThrow();
  }
}
