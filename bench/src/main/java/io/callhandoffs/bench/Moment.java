package io.callhandoffs.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Something that happens once in the life of a process.
final class Moment {

  /// Nothing here takes a tenth of that.
  static final int PATIENCE_SECONDS = 60;

  private final CompletableFuture<Boolean> happened = new CompletableFuture<>();

  void hasCome() {
    happened.complete(true);
  }

  void willNotCome(WrongAnswer why) {
    happened.completeExceptionally(why);
  }

  /// Waits for it.
  void await() {
    try {
      var _ = happened.get(PATIENCE_SECONDS, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new WrongAnswer("did not start: " + e);
    }
  }
}
