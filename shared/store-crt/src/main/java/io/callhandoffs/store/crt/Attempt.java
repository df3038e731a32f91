package io.callhandoffs.store.crt;

import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.crt.Reply.Done;
import io.callhandoffs.store.crt.Reply.Refused;

/// What became of one try of a call.
sealed interface Attempt {

  record Succeeded(Done done) implements Attempt {}

  /// Another try would be refused as well.
  record Rejected(Refused refused) implements Attempt {}

  /// Another try may succeed.
  record Deferred(Refused refused) implements Attempt {}

  record Unanswered(NoAnswerException why) implements Attempt {}

  /// What an answer means.
  ///
  /// @throws StoreException if it was damaged on its way; AWS's SDK does not ask again, either
  static Attempt of(Answer answer) {
    if (!answer.isIntact()) {
      throw StoreException.outage("an answer was damaged on its way");
    }
    if (answer.isSuccess()) {
      return new Succeeded(new Done(answer.body()));
    }
    var refused = ErrorAnswer.read(answer);
    return ErrorCodes.isTransient(refused.status(), refused.code()) || refused.isThrottling()
        ? new Deferred(refused)
        : new Rejected(refused);
  }

  /// Whether another try would bring nothing else.
  default boolean isFinal() {
    return switch (this) {
      case Succeeded _, Rejected _ -> true;
      case Deferred _, Unanswered _ -> false;
    };
  }

  /// Whether the service has too much to do.
  default boolean isThrottled() {
    return this instanceof Deferred(var refused) && refused.isThrottling();
  }
}
