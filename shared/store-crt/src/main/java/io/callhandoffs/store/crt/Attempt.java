package io.callhandoffs.store.crt;

import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.crt.Reply.Done;
import io.callhandoffs.store.crt.Reply.Refused;
import io.callhandoffs.store.json.JsonReader;
import java.util.function.Function;

/// What became of one try of a call.
///
/// @param <T> what is read of its answer
sealed interface Attempt<T> {

  record Succeeded<T>(Done<T> done) implements Attempt<T> {}

  /// Another try would be refused as well.
  record Rejected<T>(Refused<T> refused) implements Attempt<T> {}

  /// Another try may succeed.
  record Deferred<T>(Refused<T> refused) implements Attempt<T> {}

  record Unanswered<T>(NoAnswerException why) implements Attempt<T> {}

  /// What an answer means.
  ///
  /// @throws StoreException if it was damaged on its way; AWS's SDK does not ask again, either
  static <T> Attempt<T> of(Answer answer, Function<JsonReader, T> reading) {
    if (!answer.isIntact()) {
      throw StoreException.outage("an answer was damaged on its way");
    }
    if (answer.isSuccess()) {
      return read(answer.body(), reading);
    }
    Refused<T> refused = ErrorAnswer.read(answer);
    return ErrorCodes.isTransient(refused.status(), refused.code()) || refused.isThrottling()
        ? new Deferred<>(refused)
        : new Rejected<>(refused);
  }

  /// What cannot be read was not said by the service, but by a proxy or the like.
  private static <T> Attempt<T> read(String body, Function<JsonReader, T> reading) {
    try {
      var reader = new JsonReader(body);
      var result = reading.apply(reader);
      reader.end();
      return new Succeeded<>(new Done<>(result));
    } catch (IllegalArgumentException e) {
      return new Unanswered<>(new NoAnswerException("an answer cannot be read", e));
    }
  }

  /// Whether another try would bring nothing else.
  default boolean isFinal() {
    return switch (this) {
      case Succeeded<T> _, Rejected<T> _ -> true;
      case Deferred<T> _, Unanswered<T> _ -> false;
    };
  }

  /// Whether the service has too much to do.
  default boolean isThrottled() {
    return this instanceof Deferred<T>(var refused) && refused.isThrottling();
  }
}
